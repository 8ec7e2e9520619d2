using System.Globalization;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Interactions;

/// <summary>Encounters in the subject of a button: "*12.13", which can't be taken for a meetup's id, nor for a mark of the adapters'.</summary>
public sealed class EncounterKeys(Session session)
{
    private const char Sign = '*';

    public static string Of(IEnumerable<Encounter> encounters) =>
        Sign + string.Join('.', encounters.Select(encounter => encounter.Id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Those that are still there and that the member is one of; a forged key finds nobody else's.</summary>
    public IReadOnlyList<Encounter> Find(string key, MemberId member) =>
        [.. Find(key).Where(encounter => encounter.LowMember == member || encounter.HighMember == member)];

    /// <summary>Those that are still there.</summary>
    public IEnumerable<Encounter> Find(string key) => key.StartsWith(Sign)
        ? key[1..].Split('.').Take(5).Select(id => FindOne(id)).OfType<Encounter>()
        : [];

    private Encounter? FindOne(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? session.Encounters.Find(number) : null;
}
