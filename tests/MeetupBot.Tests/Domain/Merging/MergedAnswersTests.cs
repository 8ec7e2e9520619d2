using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Tests.Domain.Merging;

public sealed class MergedAnswersTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 12, 5, 12, 0);

    [Theory]
    [InlineData(10, 20, 2)]
    [InlineData(20, 10, 1)]
    [InlineData(10, 10, 2)]
    public void Of_two_ballots_the_later_holds_and_at_the_same_instant_the_absorbed_ones(long own, long absorbed, long holds)
    {
        var two = new KeptPair<KeptBallot>(Ballot(2, absorbed), Ballot(1, own));

        Assert.Equal(holds, KeptBallot.Of(two).Yes);
        Assert.Equal(Math.Max(own, absorbed), two.LaterAt);
    }

    [Fact]
    public void A_ballot_that_holds_keeps_the_earlier_beginning()
    {
        var two = new KeptPair<KeptBallot>(Ballot(2, 20) with { StartedAt = 9 }, Ballot(1, 10) with { StartedAt = 3 });

        Assert.Equal((3, 20), (KeptBallot.Of(two).StartedAt, KeptBallot.Of(two).AnsweredAt));
    }

    [Fact]
    public void Who_was_going_and_pressed_once_more_keeps_the_place()
    {
        var two = new KeptPair<KeptRsvp>(Rsvp(RsvpStatus.Waitlisted, 20), Rsvp(RsvpStatus.Going, 10));

        Assert.Equal(nameof(RsvpStatus.Going), KeptRsvp.Of(two, new MemberId(1)).Status);
        Assert.Equal(20, KeptRsvp.Of(two, new MemberId(1)).AnsweredAt);
    }

    [Fact]
    public void Of_two_words_who_was_there_the_later_holds_and_at_the_same_instant_the_own()
    {
        Assert.True(MergedAnswers.IsAbsorbedAttendanceKept(Noon, Noon + Duration.FromMilliseconds(1)));
        Assert.False(MergedAnswers.IsAbsorbedAttendanceKept(Noon, Noon));
        Assert.False(MergedAnswers.IsAbsorbedAttendanceKept(Noon, Noon - Duration.FromMilliseconds(1)));
    }

    [Fact]
    public void An_answered_question_whom_they_met_makes_no_room_for_the_other()
    {
        Assert.False(MergedAnswers.IsAbsorbedFollowUpKept(Noon));
        Assert.True(MergedAnswers.IsAbsorbedFollowUpKept(null));
    }

    private static KeptBallot Ballot(long yes, long answeredAt) => new() { Meetup = "K7Q2", Yes = yes, StartedAt = answeredAt, AnsweredAt = answeredAt };

    private static KeptRsvp Rsvp(RsvpStatus status, long answeredAt) => new() { Meetup = "K7Q2", Status = status.ToString(), AnsweredAt = answeredAt };
}
