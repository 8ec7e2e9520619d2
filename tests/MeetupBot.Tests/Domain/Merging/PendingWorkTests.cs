using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Merging;

namespace MeetupBot.Tests.Domain.Merging;

public sealed class PendingWorkTests
{
    private static readonly MeetupId Coffee = new("K7Q2");
    private static readonly MeetupId Walk = new("M4X9");

    [Fact]
    public void Work_of_one_kind_about_one_meetup_is_a_duplicate()
    {
        var theirs = new PendingWork(1, "remind", Coffee);

        Assert.Equal([theirs], PendingWork.Duplicates([theirs], [new(2, "remind", Coffee)]));
        Assert.Empty(PendingWork.Duplicates([theirs], [new(2, "remind", Walk), new(3, "nudge", Coffee)]));
    }

    [Fact]
    public void Work_about_no_meetup_is_never_a_duplicate() =>
        Assert.Empty(PendingWork.Duplicates([new(1, "reconnect", null)], [new(2, "reconnect", null)]));
}
