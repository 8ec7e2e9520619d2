namespace MeetupBot.Domain.Time.Zones;

/// <param name="Code">ISO 3166-1, two letters.</param>
/// <param name="Names">The first is what it is called here; they may repeat.</param>
/// <param name="Zones">In the order of tzdb's zone.tab.</param>
internal sealed record Country(string Code, IReadOnlyList<string> Names, IReadOnlyList<string> Zones);
