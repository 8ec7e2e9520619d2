using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Rsvps;
using NodaTime;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Makes one member of two, and two of one.</summary>
public sealed class MergeStore
{
    private readonly MemberMerger _merger;
    private readonly MemberSplitter _splitter;

    internal MergeStore(StoreConnection connection, MemberStore members, EncounterStore encounters, MeetupStore meetups, RsvpStore rsvps)
    {
        _merger = new MemberMerger(connection, members, encounters);
        _splitter = new MemberSplitter(connection, members, encounters, meetups, rsvps);
    }

    /// <summary>
    /// Two members are one person. The answers, meetups and encounters of the absorbed one become the other's; of two answers the later
    /// holds. The caller promotes from waiting lists. Costs as much as the two have rows.
    /// </summary>
    /// <returns>The meetups that the absorbed one had answered or hosts.</returns>
    public IReadOnlyList<MeetupId> Merge(MemberId absorbed, MemberId into, Instant now) => _merger.Merge(absorbed, into, now);

    /// <summary>
    /// The accounts become a person of their own again, with what was theirs before and what belongs to their side: meetups stay with the
    /// community in which they were proposed, and encounters since then with both.
    /// </summary>
    /// <param name="member">Who has these accounts and others.</param>
    /// <param name="leaving">Which accounts part from the rest.</param>
    public MemberSplit Split(MemberId member, Func<Account, bool> leaving) => _splitter.Split(member, leaving);
}

/// <param name="Staying">Keeps the member's id.</param>
/// <param name="Parted">The other person; null when there was nothing to part.</param>
public sealed record MemberSplit(MemberId Staying, MemberId? Parted);
