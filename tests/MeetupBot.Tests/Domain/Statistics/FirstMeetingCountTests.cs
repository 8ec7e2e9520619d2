using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;

namespace MeetupBot.Tests.Domain.Statistics;

public sealed class FirstMeetingCountTests
{
    [Fact]
    public void Pairs_of_fewer_than_five_people_are_no_number()
    {
        Assert.Null(FirstMeetingCount.Of([]));
        Assert.Null(FirstMeetingCount.Of([Met(1, 2), Met(3, 4)]));
        Assert.Equal(3, FirstMeetingCount.Of([Met(1, 2), Met(3, 4), Met(4, 5)]));
    }

    [Fact]
    public void A_total_does_not_tell_what_is_too_small_beside_what_is_told_on_its_own()
    {
        FirstMeeting[] large = [Met(1, 2, "A"), Met(3, 4, "A"), Met(4, 5, "A")];

        Assert.Null(FirstMeetingCount.Total([]));
        Assert.Equal(3, FirstMeetingCount.Total(large));
        Assert.Equal(3, FirstMeetingCount.Total([.. large, Met(6, 7), Met(1, 6, "B")]));
        Assert.Equal(6, FirstMeetingCount.Total([.. large, Met(6, 7), Met(8, 9), Met(1, 6, "B")]));
        Assert.Equal(3, FirstMeetingCount.Total([Met(1, 2), Met(3, 4, "B"), Met(5, 6, "C")]));
    }

    private static FirstMeeting Met(long low, long high, string? meetup = null) => new()
    {
        LowMember = new MemberId(low),
        HighMember = new MemberId(high),
        MeetupId = meetup is null ? null : new MeetupId(meetup),
    };
}
