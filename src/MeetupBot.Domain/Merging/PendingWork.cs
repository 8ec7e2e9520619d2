using MeetupBot.Domain.Meetups;

namespace MeetupBot.Domain.Merging;

/// <summary>Scheduled work for one member.</summary>
/// <param name="Id">The id of its row.</param>
/// <param name="Kind">What to do, such as <c>followup</c>.</param>
/// <param name="Meetup">Null when it is not about a meetup.</param>
public sealed record PendingWork(long Id, string Kind, MeetupId? Meetup)
{
    /// <summary>
    /// The absorbed member's work that the other member has too, so that one person is asked once. Only work of the same kind about the
    /// same meetup is a duplicate; work about no meetup never is.
    /// </summary>
    public static IReadOnlyList<PendingWork> Duplicates(IEnumerable<PendingWork> absorbed, IEnumerable<PendingWork> into)
    {
        var own = into.Where(work => work.Meetup is not null).Select(work => (work.Kind, work.Meetup)).ToHashSet();
        return [.. absorbed.Where(work => own.Contains((work.Kind, work.Meetup)))];
    }
}
