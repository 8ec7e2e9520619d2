using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>Wall times around the changes of the clocks, in both hemispheres.</summary>
public class WhenReaderTransitionTests
{
    [Theory]
    [InlineData("Europe/London", "2027-03-24 14:10", "Sun 01:30", "Skipped: Sun 01:30")]
    [InlineData("Europe/London", "2027-03-24 14:10", "Sun 00:59", "2027-03-28 00:59")]
    [InlineData("Europe/London", "2027-03-24 14:10", "Sun 02:00", "2027-03-28 02:00")]
    [InlineData("Europe/London", "2027-03-24 14:10", "28 Mar 2027 01:00", "Skipped: 28 Mar 2027 01:00")]
    [InlineData("Europe/London", "2027-03-24 14:10", "28 Mar", "2027-03-28")]
    [InlineData("Europe/London", "2027-03-24 14:10", "2027-03-28 01:30+00:00", "2027-03-28 02:30")]
    [InlineData("Europe/London", "2027-03-24 14:10", "31 Oct 01:30", "Ambiguous: 31 Oct 01:30")]
    [InlineData("Europe/London", "2027-03-24 14:10", "31 Oct 00:59", "2027-10-31 00:59")]
    [InlineData("Europe/London", "2027-03-24 14:10", "31 Oct 02:00", "2027-10-31 02:00")]
    [InlineData("Europe/London", "2027-03-24 14:10", "31 Oct 01:30 UTC", "2027-10-31 01:30")]
    [InlineData("Europe/London", "2027-03-24 14:10", "weekends in March 01:30", "Skipped: weekends in March 01:30")]
    [InlineData("Europe/London", "2027-03-24 14:10", "in 4 days", "2027-03-28 14:15")]
    [InlineData("Europe/London", "2027-03-24 14:10", "in 5 days", "2027-03-29 14:15")]
    [InlineData("America/New_York", "2026-10-28 14:10", "Sun 1:30am", "Ambiguous: Sun 1:30am")]
    [InlineData("America/New_York", "2026-10-28 14:10", "Sun 2am", "2026-11-01 02:00")]
    [InlineData("America/New_York", "2026-10-28 14:10", "2026-11-01T01:30-04:00", "2026-11-01 01:30")]
    [InlineData("America/New_York", "2026-10-28 14:10", "14 Mar 2:30am", "Skipped: 14 Mar 2:30am")]
    [InlineData("America/New_York", "2026-10-28 14:10", "Sat or Sun 1:30am", "Ambiguous: Sun 1:30am")]
    [InlineData("America/New_York", "2026-10-28 14:10", "Sun midnight-4am every 1h", "2026-11-02 00:00 | 2026-11-02 01:00 | 2026-11-02 02:00 | 2026-11-02 03:00 | 2026-11-02 04:00")]
    [InlineData("America/New_York", "2026-10-28 14:10", "Sun 00:00-04:00 every 2h", "2026-11-01 00:00 | 2026-11-01 02:00 | 2026-11-01 04:00")]
    [InlineData("Australia/Lord_Howe", "2026-09-28 14:10", "4 Oct 02:15", "Skipped: 4 Oct 02:15")]
    [InlineData("Australia/Lord_Howe", "2026-09-28 14:10", "4 Oct 02:30", "2026-10-04 02:30")]
    [InlineData("Australia/Lord_Howe", "2026-09-28 14:10", "4 Apr 01:45", "Ambiguous: 4 Apr 01:45")]
    [InlineData("Australia/Lord_Howe", "2026-09-28 14:10", "4 Apr 01:15", "2027-04-04 01:15")]
    [InlineData("Australia/Sydney", "2026-09-28 14:10", "Sun 02:30", "Skipped: Sun 02:30")]
    [InlineData("Australia/Sydney", "2026-09-28 14:10", "4 Apr 02:30", "Ambiguous: 4 Apr 02:30")]
    [InlineData("Australia/Sydney", "2026-09-28 14:10", "Sun 9am", "2026-10-04 09:00")]
    [InlineData("Asia/Kathmandu", "2026-12-02 14:10", "Sat 18:30", "2026-12-05 18:30")]
    [InlineData("Asia/Kathmandu", "2026-12-02 14:10", "Sat 18:30 UTC", "2026-12-06 00:15")]
    [InlineData("Asia/Kathmandu", "2026-12-02 14:10", "tomorrow 00:10", "2026-12-03 00:10")]
    [InlineData("Pacific/Apia", "2011-12-20 14:10", "30 Dec", "Skipped: 30 Dec")]
    [InlineData("Pacific/Apia", "2011-12-20 14:10", "30 Dec 10am", "Skipped: 30 Dec 10am")]
    [InlineData("Pacific/Apia", "2011-12-20 14:10", "31 Dec 10am", "2011-12-31 10:00")]
    [InlineData("Pacific/Apia", "2011-12-20 14:10", "in 10 days", "2011-12-31 14:15")]
    [InlineData("Pacific/Apia", "2011-12-20 14:10", "29 Dec - 2 Jan", "Skipped: 29 Dec - 2 Jan")]
    [InlineData("Pacific/Kiritimati", "2026-12-31 23:30", "tomorrow 10:00", "2027-01-01 10:00")]
    [InlineData("Pacific/Kiritimati", "2026-12-31 23:30", "today", "2026-12-31")]
    [InlineData("Pacific/Kiritimati", "2026-12-31 23:30", "Fri 00:15", "2027-01-01 00:15")]
    [InlineData("America/Sao_Paulo", "2018-10-30 14:10", "4 Nov 00:30", "Skipped: 4 Nov 00:30")]
    [InlineData("America/Sao_Paulo", "2018-10-30 14:10", "4 Nov", "2018-11-04")]
    [InlineData("America/Sao_Paulo", "2018-10-30 14:10", "Sun 01:00", "2018-11-04 01:00")]
    public void A_wall_time_is_refused_only_when_it_does_not_exist_or_exists_twice(string zone, string now, string text, string expected)
    {
        var context = Readings.At(now, zone);

        Assert.Equal(expected, Readings.Plain(WhenReader.Read(text, context), context.Zone));
    }
}
