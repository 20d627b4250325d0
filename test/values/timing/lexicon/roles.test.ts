import { describe, expect, test } from 'vitest';
import type { Window } from '../../../../src/values/calendar/calendar.ts';
import { readTiming } from '../../../../src/values/timing/timing.ts';

const Y2026: Window = { start: '2026-01-01', end: '2026-12-31' };
const MAY = { start: '2026-05-01', end: '2026-05-31' };

const listed = (list: string) => list.split('|').map((words) => words.trim());

const ACTIONS = listed(`
  Thiết kế | Khởi động | Mở lớp | Thông báo | Hướng dẫn | Chỉ đạo | Đề xuất | Lấy ý kiến | Xin ý kiến góp ý | Góp ý |
  Hoàn chỉnh | Chỉnh sửa | Thanh quyết toán | Đấu thầu | Mời thầu | Phân bổ | Giao dự toán | Thành lập Tổ công tác |
  Kiện toàn | Nâng cấp | Truyền thông | Cuộc thi | Hội thi | Nhận bài dự thi | Chấm | Chung kết | Trưng bày |
  Treo băng rôn | Cấp phát tờ rơi | Ra quân | Đôn đốc, kiểm tra | Xử lý | Lồng ghép | Đưa vào sử dụng |
  Lễ tổng kết | Xét duyệt | Kế hoạch | Quyết định | Cơ bản hoàn thành | Sẽ hoàn thành | Yêu cầu hoàn thành |
  Số hóa hồ sơ | Lựa chọn nhà thầu | Chiến dịch truyền thông
`);

const OTHERWISE = listed(`
  Không tổ chức | Chưa thực hiện | Hoãn | Lùi | Lùi sang | Chuyển sang | Tạm dừng | Trừ | Đề xuất hoãn |
  Thông báo tạm dừng | Đề nghị lùi | Kế hoạch chưa ban hành
`);

describe('words that say what is done', () => {
  test.each(ACTIONS)('%s, in a month, is done in that month', (action) => {
    const reading = readTiming(`${action} trong tháng 5/2026`, Y2026);
    expect(reading).toMatchObject({ ok: true, timing: { kind: 'fixed', windows: [MAY], event: null } });
  });

  test.each(ACTIONS)('%s, before a day, is due the day before', (action) => {
    const reading = readTiming(`${action} trước ngày 15/12/2026`, Y2026);
    expect(reading).toMatchObject({ ok: true, timing: { windows: [], deadline: '2026-12-14' } });
  });

  test.each(OTHERWISE)('%s: that something is not done then is never read as if it were', (words) => {
    expect(readTiming(`${words} trong tháng 5/2026`, Y2026).ok).toBe(false);
  });
});
