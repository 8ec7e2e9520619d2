using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Community.Home;

/// <summary>
/// Who has opened their page of late. Only theirs are kept current, and only so many: a page is drawn anew whenever it is opened,
/// so what is forgotten here, at a restart too, costs no more than a look at how things were.
/// </summary>
internal sealed class HomeViewers
{
    private const int MostKnown = 2_000;
    private const int MostOfCommunity = 100;
    private static readonly Duration Looks = Duration.FromHours(12);

    private readonly Lock _gate = new();
    private readonly Dictionary<UserRef, (CommunityId Community, Instant At)> _viewers = [];

    public void Opened(UserRef user, CommunityId community, Instant now)
    {
        lock (_gate)
        {
            _viewers[user] = (community, now);
            if (_viewers.Count > MostKnown)
                _viewers.Remove(_viewers.MinBy(viewer => viewer.Value.At).Key);
        }
    }

    public CommunityId? CommunityOf(UserRef user, Instant now)
    {
        lock (_gate)
            return _viewers.TryGetValue(user, out var viewer) && now - viewer.At < Looks ? viewer.Community : null;
    }

    /// <summary>Of anybody known here.</summary>
    public IReadOnlyList<CommunityId> Communities()
    {
        lock (_gate)
            return [.. _viewers.Values.Select(viewer => viewer.Community).Distinct()];
    }

    /// <summary>Those who looked last.</summary>
    public IReadOnlyList<UserRef> Of(CommunityId community, Instant now)
    {
        lock (_gate)
            return
            [
                .. _viewers.Where(viewer => viewer.Value.Community == community && now - viewer.Value.At < Looks)
                    .OrderByDescending(viewer => viewer.Value.At)
                    .Take(MostOfCommunity)
                    .Select(viewer => viewer.Key),
            ];
    }
}
