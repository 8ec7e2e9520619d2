using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Domain.Encounters;

public sealed class ConnectionTests
{
    private static readonly MemberId Ana = new(1);
    private static readonly MemberId Ben = new(2);
    private static readonly Occasion Coffee = Occasion.ForMeetup(new MeetupId("K7Q2"));
    private static readonly Occasion Introduced = Occasion.ForIntroduction(new IntroductionId("ABCD"));

    [Fact]
    public void It_counts_occasions_and_not_rows()
    {
        var connection = Connection.FromEncounters(Ben, [Met(3, Coffee), Met(1, Introduced), Met(3, Coffee, byAna: false), Met(9, Occasion.Elsewhere)]);

        Assert.Equal(3, connection.Times);
        Assert.Equal((Introduced, Occasion.Elsewhere), (connection.First.Occasion, connection.Last.Occasion));
    }

    [Fact]
    public void Two_rows_of_one_meetup_together_say_who_says_so()
    {
        var meeting = Connection.FromEncounters(Ben, [Met(3, Coffee), Met(3, Coffee, byAna: false)]).First;

        Assert.True(meeting.SaidBy(Ana));
        Assert.True(meeting.SaidBy(Ben));
        Assert.Equal(2, meeting.Encounters.Count);
    }

    [Fact]
    public void Elsewhere_is_one_meeting_within_three_days_and_another_beyond()
    {
        Assert.Equal(1, Connection.FromEncounters(Ben, [Met(1, Occasion.Elsewhere), Met(4, Occasion.Elsewhere)]).Times);
        Assert.Equal(2, Connection.FromEncounters(Ben, [Met(1, Occasion.Elsewhere), Met(5, Occasion.Elsewhere)]).Times);
    }

    [Fact]
    public void It_parts_into_what_one_says_what_both_say_and_what_only_the_other_says()
    {
        var connection = Connection.FromEncounters(
            Ben, [Met(1, Introduced), Met(3, Coffee).WithStatement(Ben, true), Met(9, Occasion.Elsewhere, byAna: false)]);

        Assert.Equal([Introduced, Coffee], connection.SaidBy(Ana)!.Meetings.Select(meeting => meeting.Occasion));
        Assert.Equal([Coffee], connection.Confirmed!.Meetings.Select(meeting => meeting.Occasion));
        Assert.Equal([Occasion.Elsewhere], connection.Unanswered(Ana).Select(meeting => meeting.Occasion));
        Assert.Null(Connection.FromEncounters(Ben, [Met(1, Coffee)]).Confirmed);
        Assert.Null(Connection.FromEncounters(Ben, [Met(1, Coffee)]).SaidBy(Ben));
    }

    private static Encounter Met(int day, Occasion occasion, bool byAna = true) => Encounter.Between(Ana, byAna, Ben, !byAna) with
    {
        Id = day,
        MeetupId = occasion.Meetup,
        IntroductionId = occasion.Introduction,
        MetAt = Instant.FromUtc(2026, 12, day, 12, 0),
    };
}
