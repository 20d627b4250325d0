/** A small complete plan without comments: sections, contracts, money by quarter, a report. */
export function planExample(year: number): string {
  return `# yaml-language-server: $schema=./plan.schema.json
plan:
  number: 12/KH-UBND
  title: Thông tin, tuyên truyền cải cách hành chính năm ${year}
  issuer: UBND phường Láng
  issued: 15/02/${year}
  period: ${year}
citations:
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
  - { number: 61/2018/NĐ-CP, date: 23/4/2018, where: Căn cứ }
budget:
  total: 200.000.000đ
  inWords: Hai trăm triệu đồng
  sources:
    city: { name: Ngân sách Thành phố, amount: 150.000.000đ }
    ward: { name: Ngân sách phường, amount: 50.000.000đ }
outlets:
  hanoimoi: { name: Báo Hà Nội Mới, aliases: [Báo HN mới] }
  truyenthanh: { name: Đài truyền thanh phường, unpaid: true }
tasks:
  - no: I
    title: Tuyên truyền trên báo chí
    subtotal: 150.000.000đ
    tasks:
      - id: contracts
        title: Ký hợp đồng truyền thông
        decidedBy: UBND phường
        implementedBy: Văn phòng HĐND và UBND phường
        result: Hợp đồng truyền thông
        schedule: Tháng 3/${year}
      - title: Đăng tin, bài trên Báo Hà Nội Mới
        decidedBy: UBND phường
        implementedBy: [Báo Hà Nội Mới, Văn phòng HĐND và UBND phường]
        coordinatedBy: Phòng Văn hóa - Xã hội
        result: 15 tin, bài
        after: [contracts]
        schedule: Quý II; quý III và quý IV/${year}
        items:
          - { outlet: hanoimoi, quantity: 15, unit: bài, unitPrice: 10.000.000đ, amount: 150.000.000đ, source: city }
  - no: II
    title: In ấn, phát thanh
    tasks:
      - title: In tờ rơi, tờ gấp
        decidedBy: UBND phường
        implementedBy: Văn phòng HĐND và UBND phường
        result: Tờ rơi, tờ gấp phát đến các tổ dân phố
        schedule: Theo yêu cầu công tác
        items:
          - { label: "Tờ rơi, tờ gấp", amount: 50.000.000đ, source: ward }
      - title: Phát thanh về thủ tục hành chính
        decidedBy: UBND phường
        implementedBy: Đài truyền thanh phường
        result: Chuyên mục phát thanh hằng tuần
        schedule: hằng tuần
  - no: III
    title: Tổng hợp, báo cáo kết quả
    decidedBy: UBND phường
    implementedBy: Văn phòng HĐND và UBND phường
    result: Báo cáo kết quả thực hiện
    schedule: trước ngày 15/12/${year}
`;
}
