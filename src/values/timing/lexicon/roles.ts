import type { PartOfWork } from '../terms.ts';
import { Lexicon } from './lexicon.ts';

/** Verbs that say what is done. After a comma they begin a statement of their own. */
const ACTIONS = `
  thực hiện | triển khai | triển khai thực hiện | tổ chức | tổ chức thực hiện | tiến hành | ban hành | trình |
  tham mưu | báo cáo | gửi | gửi báo cáo | nộp | bàn giao | giao nộp | xây dựng | soạn thảo | dự thảo | biên soạn |
  biên tập | viết | lập | phê duyệt | thẩm định | thẩm tra | ký | ký kết | kí | nghiệm thu | thanh toán | thanh lý |
  quyết toán | thanh quyết toán | giải ngân | in | in ấn | phát hành | xuất bản | phát sóng | phát thanh | đăng |
  đăng báo | đăng tải | đăng ký | đưa tin | phát | sản xuất | tuyên truyền | truyền thông | phổ biến | quán triệt |
  tập huấn | bồi dưỡng | họp | họp báo | sơ kết | tổng kết | tổng hợp | đánh giá | kiểm tra | đi kiểm tra |
  giám sát | rà soát | khảo sát | điều tra | thu thập | nghiên cứu | thống kê | công bố | công khai | niêm yết |
  cập nhật | cung cấp | duy trì | lựa chọn | chuẩn bị | phối hợp | khai mạc | bế mạc | phát động | trao giải | chấm |
  chấm giải | chấm thi | tiếp nhận | nhận bài | mua | mua sắm | thuê | lắp đặt | vận hành | vận hành thử | chạy thử |
  khởi công | khởi động | khánh thành | ra mắt | ra quân | tiếp tục | phấn đấu | cao điểm | trọng tâm | trọng điểm | tập trung | thiết kế | mở | mở lớp |
  đề xuất | đề nghị | triệu tập | lấy ý kiến | xin ý kiến | tham gia ý kiến | tham gia | tiếp thu | hoàn chỉnh |
  chỉnh sửa | chỉnh lý | sửa đổi | bổ sung | đấu thầu | mời thầu | mở thầu | phân bổ | phân công | giao |
  cấp phát | bố trí | thành lập | kiện toàn | bổ nhiệm | nâng cấp | phát triển | số hóa | tích hợp | nhập liệu |
  quảng bá | vận động | lồng ghép | sáng tác | dàn dựng | ghi hình | quay phim | dựng phim | biểu diễn | trưng bày |
  triển lãm | trang trí | treo | dán | đôn đốc | theo dõi | kiểm soát | xử lý | giải quyết | trả lời | xét |
  xét duyệt | bình chọn | chốt | khen thưởng | thi đua | đưa vào sử dụng | đưa vào vận hành | đưa vào khai thác |
  trình ký | trình duyệt | trình phê duyệt | gửi văn bản | đăng tin | đăng bài | đăng phát | chia sẻ | chiếu | chiếu phim | vẽ |
  sửa chữa | bảo trì | bảo dưỡng | kết nối | thí điểm | nhân rộng | mở rộng | tự đánh giá | chấm điểm | phúc tra | xếp loại |
  công nhận | xác nhận | chứng nhận | kê khai | thu âm | ghi âm | dịch | hiệu đính | in sao | nhân bản | cấp | cấp phép |
  thu hồi | diễn ra | kéo dài | được tổ chức | được thực hiện | khai trương | tổng duyệt | hỗ trợ | tư vấn | giới thiệu | trao |
  tặng | thăm | ủng hộ | quyên góp | tiêm | khám | nhập | rà | tra cứu | đào tạo | huấn luyện | tuyển chọn | tuyển dụng | giao lưu |
  hội ý | thảo luận | tham quan | tọa đàm | trao đổi | thực hiện báo cáo | chế độ báo cáo | kết thúc nhận | thông qua kế hoạch |
  trực | trực ban | lên kế hoạch | lên phương án | làm việc | gặp mặt | đối thoại | diễn tập | livestream
`;

/** Nouns for what is done, and words that read as a noun as well as a verb. */
const ACTIVITIES = `
  hội nghị | hội thảo | tọa đàm | hội thi | hội diễn | cuộc thi | thi | sơ khảo | chung khảo | chung kết | vòng loại | vòng | vòng sơ khảo | vòng chung khảo |
  lễ khai mạc | lễ bế mạc | lễ phát động | lễ trao giải | lễ tổng kết | lễ sơ kết | lễ ra quân | lễ ra mắt |
  lễ ký kết | lễ công bố | lễ khởi động | lễ khánh thành | lễ bàn giao | lễ tuyên dương | lễ tôn vinh | mít tinh |
  thông báo | hướng dẫn | chỉ đạo | góp ý | yêu cầu | giao ban | truyền hình | chiến dịch | đợt cao điểm |
  tháng cao điểm | tháng hành động | tháng hưởng ứng | tháng thanh niên | tháng công nhân | tháng nhân đạo | tháng an toàn |
  tháng khuyến mại | tháng khuyến học | để | nhằm | phục vụ | nhiệm vụ | công việc | hoạt động | là nhiệm vụ | công tác | nội dung | sản phẩm |
  hồ sơ | đề cương | kịch bản | tin bài | tin | bài | phóng sự | đại hội | hội chợ | ngày hội | liên hoan | diễn đàn | lớp | khóa |
  buổi | cuộc họp | phiên họp | kỳ họp | bản tin | chuyên đề | chuyên mục | đêm văn nghệ | lễ | báo cáo viên | tờ rơi
`;

/** Words for a part of the work that other words say the time of. */
export const PARTS = Lexicon.of<PartOfWork>({
  peak: 'cao điểm | đợt cao điểm | tháng cao điểm | trọng tâm | trọng điểm | tập trung',
  step: `
    khai mạc | bế mạc | lễ khai mạc | lễ bế mạc | lễ phát động | lễ trao giải | lễ tổng kết | lễ ra quân | lễ ra mắt | phát động |
    ra quân | sơ khảo | chung khảo | chung kết | vòng loại | vòng sơ khảo | vòng chung khảo | trao giải | chấm giải | chấm thi
  `,
});

/** Papers: a month or quarter directly after one names it rather than dates the task: `Kế hoạch tháng 3`. */
const PAPERS = 'kế hoạch | quyết định | văn bản | tờ trình | dự toán | công văn';

/** Verbs that say a task is done: a time after them is when it ends. */
const COMPLETIONS = 'hoàn thành | hoàn thiện | hoàn tất | xong';

const CARRYING_OUT = ['thực hiện', 'triển khai', 'triển khai thực hiện', 'tổ chức thực hiện'];
const OBJECTS = ['kế hoạch', 'nhiệm vụ', 'dự án', 'đề án', 'chương trình', 'hợp đồng'];

/** `trong quá trình thực hiện kế hoạch`; `trong thời gian thực hiện` alone leads to a time. */
const DURING = CARRYING_OUT.flatMap((doing) => [
  ...['trong quá trình', 'trong suốt quá trình', 'trong suốt thời gian'].flatMap((lead) =>
    ['', ...OBJECTS].map((object) => `${lead} ${doing} ${object}`.trim()),
  ),
  ...OBJECTS.map((object) => `trong thời gian ${doing} ${object}`),
]);

/** What the words and phrases with a role of their own do in a timing phrase. */
const ROLES = {
  until: `
    đến | tới | cho đến | cho tới | hết | kết thúc | hạn cuối | hạn chót | hạn cuối cùng | chậm nhất |
    chậm nhất là | muộn nhất | muộn nhất là | trễ nhất | trễ nhất là | không quá | không muộn hơn |
    không chậm hơn | không trễ hơn | không sau | trước và trong | trước hoặc trong | từ nay đến | từ nay tới |
    từ nay cho đến | từ nay cho tới | từ bây giờ đến | từ giờ đến
  `,
  before: 'trước',
  'before-event': 'trước khi | trước lúc | trước thời điểm',
  'open-end': 'đến khi | cho đến khi | tới khi | cho tới khi | đến lúc | cho đến lúc',
  since:
    'từ | kể từ | tính từ | ngay từ | bắt đầu | bắt đầu từ | bắt đầu kể từ | bắt đầu vào | bắt đầu trong',
  after: 'sau | từ sau | kể từ sau | ngay sau',
  event: `
    từ khi | kể từ khi | tính từ khi | bắt đầu từ khi | ngay từ khi | từ lúc | kể từ lúc | từ thời điểm |
    kể từ thời điểm | sau thời điểm | sau khi | ngay sau khi | từ sau khi | kể từ sau khi | bắt đầu sau khi |
    ngay khi
  `,
  ongoing: `
    thường xuyên | liên tục | xuyên suốt | hằng ngày | hàng ngày | mỗi ngày | liên tục 24 / 7 |
    thường xuyên 24 / 7 | 24 / 7 liên tục | 24 / 24 | 24 / 24 h | 24 / 24 giờ | 24 giờ / 24 giờ | lâu dài | dài hạn | ${DURING.join(' | ')}
  `,
  yearly: 'thường niên',
  'on-demand': `
    đột xuất | bất thường | phát sinh | nếu có | lúc cần | lúc cần thiết | không định kỳ | không định kì | không thường xuyên
  `,
  condition: `
    theo | tùy | tùy theo | tùy thuộc | tùy thuộc vào | tùy vào | căn cứ | căn cứ vào | căn cứ theo | khi |
    khi có | khi nào | ngay khi có | mỗi khi | trường hợp | trong trường hợp | phụ thuộc |
    phụ thuộc vào | phù hợp | phù hợp với
  `,
  action: ACTIONS,
  activity: ACTIVITIES,
  paper: PAPERS,
  completion: COMPLETIONS,
  preposition: `
    trong | ngay trong | nội trong | trong vòng | trong các | trong cả | vào | vào các | các | cả | là |
    ngay | lúc | vào lúc | hồi | vào hồi
  `,
  filler: `
    thời gian | thời gian thực hiện | thời gian hoàn thành | thời gian tổ chức | thời gian dự kiến |
    trong thời gian | khoảng thời gian | trong khoảng thời gian |
    thời điểm | vào thời điểm | tiến độ | tiến độ thực hiện | dự kiến | dự kiến trong | dự kiến vào | cụ thể |
    cụ thể là | gồm | bao gồm | phải | cần | sẽ | cơ bản | đảm bảo | bảo đảm | kịp thời | đúng hạn | ít nhất | tối thiểu |
    tối đa | dương lịch | giai đoạn | sáng | trưa | chiều | tối | buổi sáng | buổi trưa | buổi chiều |
    buổi tối | vào buổi sáng | vào buổi chiều | vào buổi tối | cả ngày | giờ hành chính | trong giờ hành chính
  `,
  due: 'hạn | thời hạn | thời hạn hoàn thành | hạn hoàn thành | thời hạn gửi | thời hạn nộp | hạn gửi | hạn nộp',
  about: `
    đối với | riêng đối với | trên | trên địa bàn | tại | ở | của | cho | về | do | qua | thông qua | bằng | gắn với | kết hợp |
    cùng với
  `,
  onwards: 'trở đi | trở về sau | về sau',
  'later-years': 'các năm tiếp theo | những năm tiếp theo | các năm sau | những năm sau | các năm kế tiếp',
  vague: `
    ~ | ≈ | đầu | giữa | cuối | nửa | nửa đầu | nửa cuối | nửa sau | nửa tháng | khoảng | trong khoảng | vào khoảng |
    tầm | độ | gần | tuần | tuần lễ | trong tuần | trong tuần lễ | thượng tuần | trung tuần | hạ tuần | dịp | nhân dịp | trong dịp |
    các tháng đầu | các tháng cuối | những tháng | những ngày | các ngày đầu | các ngày cuối | nay | hiện nay |
    hôm nay | ngày mai | tuần này | tuần sau | tuần tới | tháng này | tháng sau | tháng tới | quý này | quý sau |
    quý tới | năm nay | năm sau | năm tới | năm trước | sớm | sớm nhất | mùa | hè
  `,
  lunar: `
    âm lịch | lịch âm | âl | al | tháng giêng | tháng chạp | tháng nhuận | mùng | mồng | rằm | tết | giáp tết |
    nguyên đán | trung thu | giỗ tổ | vu lan | phật đản
  `,
  'school-year': `
    năm học | học kỳ | học kì | niên học | niên khóa | khai giảng | nghỉ hè | kỳ nghỉ hè | hk
  `,
};

export type Role = keyof typeof ROLES;

/** Every word and phrase with a role of its own. */
export const WORDS = Lexicon.of(ROLES);
