using System.Globalization;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// Writes encounter ids into the subject of a button, such as "*12.13". It is never a meetup's id or a mark of the adapters.
/// </summary>
public sealed class EncounterKeys(Session session)
{
    private const char Sign = '*';

    public static string Write(IEnumerable<Encounter> encounters) =>
        Sign + string.Join('.', encounters.Select(encounter => encounter.Id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The encounters that still exist and that include the member. A forged key finds no encounters of other people.</summary>
    public IReadOnlyList<Encounter> Find(string key, MemberId member) =>
        [.. Find(key).Where(encounter => encounter.LowMember == member || encounter.HighMember == member)];

    /// <summary>The encounters that still exist.</summary>
    public IEnumerable<Encounter> Find(string key) => key.StartsWith(Sign)
        ? key[1..].Split('.').Take(5).Select(id => FindOne(id)).OfType<Encounter>()
        : [];

    private Encounter? FindOne(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? session.Encounters.Find(number) : null;
}
