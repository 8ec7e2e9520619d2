using System.Text.Json;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Json;
using NodaTime;

namespace MeetupBot.Tests.Chat;

public sealed class CardJsonTests
{
    [Fact]
    public void A_card_survives_the_outbox()
    {
        var card = new Card(
            new Block.Heading("☕", [new Span.Strong("Coffee")]),
            new Block.Paragraph([new Span.Timestamp(Instant.FromUtc(2026, 12, 5, 10, 0), MomentStyle.Full, "Sat 5 Dec 10:00"), " · here ", new Span.Struck("Sun", "skipped")]),
            new Block.Tally(1, "Sat", "4 yes", new VoteBar(4, 0, 4, 8)),
            new Block.Menu(new("vote", "K7Q2"), "Which times work for you?", [new("Sat", "1", true)]) { Max = 1 },
            new Block.Buttons(new Button("Going", new("going", "K7Q2"), ButtonTone.Primary), Button.Open("Map", new("https://example.org/"))))
        {
            Tone = CardTone.Open,
            Files = [new("a.ics", "text/calendar", "BEGIN:VCALENDAR")],
        };

        var json = JsonSerializer.Serialize(card, ChatJson.Default.Card);
        var back = JsonSerializer.Deserialize(json, ChatJson.Default.Card);

        Assert.Equal(json, JsonSerializer.Serialize(back, ChatJson.Default.Card));
        Assert.Equal(new Span.Struck("Sun", "skipped"), Assert.IsType<Block.Paragraph>(back!.Blocks[1]).Text.Spans[^1]);
        Assert.Contains("\"menu\"", json, StringComparison.Ordinal);
    }
}
