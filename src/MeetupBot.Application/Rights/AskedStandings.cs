using MeetupBot.Chat.Addresses;

namespace MeetupBot.Application.Rights;

/// <summary>What the platforms said, during this interaction, of others than whoever acts.</summary>
internal sealed class AskedStandings
{
    private IReadOnlyDictionary<(SpaceRef Space, UserRef User), KnownStanding> _known = new Dictionary<(SpaceRef, UserRef), KnownStanding>();

    public void Set(IReadOnlyDictionary<(SpaceRef Space, UserRef User), KnownStanding> known) => _known = known;

    public KnownStanding? Find(SpaceRef space, UserRef user) => _known.GetValueOrDefault((space, user));
}
