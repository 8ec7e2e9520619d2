using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Community.Home;

/// <summary>
/// Remembers who opened their home page recently. Only these pages are kept current, up to a limit. Every page is drawn again when it is
/// opened, so an entry lost here, or in a restart, only leaves a stale page.
/// </summary>
internal sealed class HomeViewerService
{
    private const int MostKnown = 2_000;
    private const int MostOfCommunity = 100;
    private static readonly Duration Looks = Duration.FromHours(12);

    private readonly Lock _gate = new();
    private readonly Dictionary<UserRef, (CommunityId Community, Instant At)> _viewers = [];

    public void Remember(UserRef user, CommunityId community, Instant now)
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

    /// <summary>The communities of all recorded viewers.</summary>
    public IReadOnlyList<CommunityId> ListCommunities()
    {
        lock (_gate)
            return [.. _viewers.Values.Select(viewer => viewer.Community).Distinct()];
    }

    /// <summary>The most recent viewers of a community.</summary>
    public IReadOnlyList<UserRef> FindViewers(CommunityId community, Instant now)
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
