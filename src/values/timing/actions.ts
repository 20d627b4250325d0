/** Verbs that say what is done. Behind a comma they begin a statement of their own. */
export const ACTIONS = `
  thực hiện | triển khai | triển khai thực hiện | tổ chức | tổ chức thực hiện | tiến hành | ban hành | trình |
  tham mưu | báo cáo | gửi | gửi báo cáo | nộp | bàn giao | giao nộp | xây dựng | soạn thảo | dự thảo | biên soạn |
  biên tập | viết | lập | phê duyệt | thẩm định | thẩm tra | ký | ký kết | kí | nghiệm thu | thanh toán | thanh lý |
  quyết toán | thanh quyết toán | giải ngân | in | in ấn | phát hành | xuất bản | phát sóng | phát thanh | đăng |
  đăng báo | đăng tải | đăng ký | đưa tin | phát | sản xuất | tuyên truyền | truyền thông | phổ biến | quán triệt |
  tập huấn | bồi dưỡng | họp | họp báo | sơ kết | tổng kết | tổng hợp | đánh giá | kiểm tra | đi kiểm tra |
  giám sát | rà soát | khảo sát | điều tra | thu thập | nghiên cứu | thống kê | công bố | công khai | niêm yết |
  cập nhật | cung cấp | duy trì | lựa chọn | chuẩn bị | phối hợp | khai mạc | bế mạc | phát động | trao giải | chấm |
  chấm giải | chấm thi | tiếp nhận | nhận bài | mua | mua sắm | thuê | lắp đặt | vận hành | vận hành thử | chạy thử |
  khởi công | khởi động | khánh thành | ra mắt | ra quân | tiếp tục | phấn đấu | cao điểm | thiết kế | mở | mở lớp |
  đề xuất | đề nghị | triệu tập | lấy ý kiến | xin ý kiến | tham gia ý kiến | tham gia | tiếp thu | hoàn chỉnh |
  chỉnh sửa | chỉnh lý | sửa đổi | bổ sung | đấu thầu | mời thầu | mở thầu | phân bổ | phân công | giao |
  cấp phát | bố trí | thành lập | kiện toàn | bổ nhiệm | nâng cấp | phát triển | số hóa | tích hợp | nhập liệu |
  quảng bá | vận động | lồng ghép | sáng tác | dàn dựng | ghi hình | quay phim | dựng phim | biểu diễn | trưng bày |
  triển lãm | trang trí | treo | dán | đôn đốc | theo dõi | kiểm soát | xử lý | giải quyết | trả lời | xét |
  xét duyệt | bình chọn | chốt | khen thưởng | thi đua | đưa vào sử dụng | đưa vào vận hành | đưa vào khai thác |
  lên kế hoạch | lên phương án | làm việc | gặp mặt | đối thoại | diễn tập | livestream
`;

/** Nouns for what is done, and words that read as a noun as well as a verb. */
export const ACTIVITIES = `
  hội nghị | hội thảo | tọa đàm | hội thi | hội diễn | cuộc thi | thi | sơ khảo | chung khảo | chung kết | vòng loại |
  lễ khai mạc | lễ bế mạc | lễ phát động | lễ trao giải | lễ tổng kết | lễ sơ kết | lễ ra quân | lễ ra mắt |
  lễ ký kết | lễ công bố | lễ khởi động | lễ khánh thành | lễ bàn giao | lễ tuyên dương | lễ tôn vinh | mít tinh |
  thông báo | hướng dẫn | chỉ đạo | góp ý | yêu cầu | giao ban | truyền hình | chiến dịch | đợt cao điểm |
  tháng cao điểm | để | nhằm | phục vụ
`;

/** Papers, which a month or quarter directly behind them would name rather than date: `Kế hoạch tháng 3`. */
export const PAPERS = 'kế hoạch | quyết định | văn bản | tờ trình | dự toán | công văn';

/** Verbs that say a task is done: a time behind them is when it ends. */
export const COMPLETIONS = 'hoàn thành | hoàn thiện | hoàn tất | xong';
