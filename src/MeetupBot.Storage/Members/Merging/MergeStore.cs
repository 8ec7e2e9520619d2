using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Rsvps;
using NodaTime;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Merges two members into one, and splits them again.</summary>
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
    /// Merges two members who are one person. The answers, meetups and encounters of the absorbed member become the other's. Of two answers
    /// to one meetup, the later applies; <see cref="Domain.Rsvps.Rsvp.OfOne"/> has the exceptions. The caller promotes members from waitlists.
    /// The cost grows with the rows of both members.
    /// </summary>
    /// <returns>The meetups that the absorbed member had answered or organized.</returns>
    public IReadOnlyList<MeetupId> Merge(MemberId absorbed, MemberId into, Instant now) => _merger.Merge(absorbed, into, now);

    /// <summary>
    /// Splits a member whose accounts belong to two people. Each gets back what was theirs before the merge. Later answers and meetups go to
    /// the side that alone has an account in the meetup's community, and otherwise to the member who keeps the id. Both keep later encounters,
    /// and both stay apart from whom the one was kept apart.
    /// </summary>
    /// <param name="member">The member who owns all the accounts.</param>
    /// <param name="leaving">Selects the accounts of one side. Nothing happens when it selects none or all.</param>
    public MemberSplit Split(MemberId member, Func<Account, bool> leaving) => _splitter.Split(member, leaving);
}

/// <summary>The two members after a split.</summary>
/// <param name="Staying">The member who keeps the id.</param>
/// <param name="Parted">The other member; null when nothing was split.</param>
public sealed record MemberSplit(MemberId Staying, MemberId? Parted);
