using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Says of a coffee group who of them know each other already, as far as each of the group may know it. What they say of meetings since they
/// were brought together changes nothing.
/// </summary>
internal sealed class EarlierMeetingText(NameVisibilityReader nameVisibility, Session session)
{
    /// <summary>A larger group than a trio has more pairs than a sentence.</summary>
    private const int MostPairs = 3;

    /// <returns>Null when there is nothing to say.</returns>
    public string? Write(Introduction introduction, IReadOnlyList<MemberId> members)
    {
        if (members is [var one, var other])
            return WriteOfTwo(introduction, one, other);
        var pairs = members.SelectMany((member, place) => members.Skip(place + 1).Select(another => (One: member, Other: another))).ToList();
        var known = pairs.Where(pair => FindLast(introduction, pair.One, pair.Other) is not null && members.All(member => MayKnow(member, pair))).ToList();
        if (known.Count == 0 || (known.Count > MostPairs && known.Count < pairs.Count))
            return null;
        return known.Count == pairs.Count
            ? Words.AllKnowEachOther
            : Words.TheyKnowEachOther([.. known.Select(pair => Words.List(nameVisibility.ReadFor(pair.One).NamesOf([pair.One, pair.Other])))]);
    }

    /// <summary>Both of them know what both have said, and that they were introduced.</summary>
    private string? WriteOfTwo(Introduction introduction, MemberId one, MemberId other)
    {
        if (FindLast(introduction, one, other) is { } last)
            return last.Occasion.Meetup is { } id && session.Meetups.Find(id) is { } meetup ? Words.KnowEachOtherFrom(meetup.Title) : Words.KnowEachOther;
        return session.Introductions.Between(one, other)
            .Any(earlier => earlier.Id != introduction.Id && earlier is { State: IntroductionState.Open, OpenedAt: not null } && earlier.OpenedAt < introduction.OpenedAt)
            ? Words.TogetherBefore
            : null;
    }

    /// <summary>The last meeting before the introduction that both say.</summary>
    private Encounter? FindLast(Introduction introduction, MemberId one, MemberId other) => session.Encounters.Between(one, other)
        .Where(encounter => encounter.IsConfirmed && encounter.MetAt < introduction.OpenedAt)
        .MaxBy(encounter => encounter.MetAt);

    private bool MayKnow(MemberId viewer, (MemberId One, MemberId Other) pair) => nameVisibility.ReadFor(viewer).KnowsThatMet(pair.One, pair.Other);
}
