using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Reads a time zone that a person typed.</summary>
internal static class ZoneReader
{
    public static ZoneReading Read(string text, Instant now) => ZoneNames.Find(text, now) switch
    {
        ZoneFinding.One one => new() { Zone = one.Place.Zone, Note = Note(one, text) },
        ZoneFinding.Several several => new() { Question = Words.SeveralZones(text), Offered = several.Places },
        ZoneFinding.None none => new()
        {
            Problem = Words.UnknownZone(text, [.. none.Nearest.Select(Label)]),
            Offered = none.Nearest,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    public static IReadOnlyList<Suggestion> Suggest(string typed, Instant now) =>
        [.. ZoneNames.Suggest(typed, now).Select(place => new Suggestion(Label(place), place.Zone.Id))];

    private static string Label(ZonePlace place) => Words.ZoneSuggestion(place.Name, place.Zone.Id);

    private static string Note(ZoneFinding.One one, string text) => one.Remark switch
    {
        ZoneRemark.NoSummerTime => Words.NoSummerTime(one.Place.Name),
        ZoneRemark.PlacesClock => Words.PlacesClock(text, one.Place.Name),
        _ => "",
    };
}
