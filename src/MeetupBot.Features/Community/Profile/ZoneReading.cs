using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Features.Community.Profile;

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
