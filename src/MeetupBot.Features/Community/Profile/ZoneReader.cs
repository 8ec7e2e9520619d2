using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Time;
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

/// <summary>What a typed zone comes to: the zone, a question which one is meant, or a problem.</summary>
internal sealed record ZoneReading
{
    public DateTimeZone? Zone { get; init; }

    /// <summary>What to say with <see cref="Zone"/>, or empty.</summary>
    public string Note { get; init; } = "";

    public string? Question { get; init; }

    public string? Problem { get; init; }

    /// <summary>The zones that a question or a problem offers; may be empty.</summary>
    public IReadOnlyList<ZonePlace> Offered { get; init; } = [];

    /// <summary>The same, with a zone offered before the others: the one that the platform or the community has.</summary>
    public ZoneReading WithFirst(DateTimeZone zone) => this with
    {
        Offered = [ZoneNames.PlaceOf(zone), .. Offered.Where(place => place.Zone.Id != zone.Id)],
    };

    /// <summary>The card with the question, and a menu for its answer, at its top; unchanged where there is nothing to choose.</summary>
    public Card AskOn(Card card, string menu, Instant now)
    {
        if (Offered.Count == 0)
            return card;
        var options = Offered.Select(place => new MenuOption(
            Words.ZoneOption(place.Name, TimeText.ClockTime(now, place.Zone), place.Zone.Id), place.Zone.Id));
        var asking = new Block.Menu(new(menu), Words.ChooseZone, [.. options]) { Min = 1 };
        return card with { Blocks = Question is null ? [.. card.Blocks, asking] : [new Block.Paragraph(Question), asking, .. card.Blocks] };
    }
}
