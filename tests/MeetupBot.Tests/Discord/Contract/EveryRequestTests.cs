using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using NodaTime;

namespace MeetupBot.Tests.Discord.Contract;

public sealed class EveryRequestTests
{
    private static readonly Instant Saturday = Instant.FromUtc(2031, 12, 6, 10, 0);

    [Fact]
    public async Task Every_request_that_is_sent_is_one_that_discord_describes()
    {
        var spec = OpenApiSpec.Read();
        await using var bench = await DiscordHarness.ConnectAsync();
        await DeliverEverythingAsync(bench);
        await AnswerEverythingAsync(bench);
        var checkedBodies = 0;
        foreach (var request in bench.Simulator.Requests)
        {
            Assert.True(spec.Describes(request.Method, request.Path), $"{request.Method} {request.Path} {OpenApiSpec.Undescribed}.");
            // The adapter posts to a thread before it knows that the thread exists, so that request may give 404.
            Assert.True(request.Status is >= 200 and <= 299 || (request.Status == 404 && request.Body.Span.IndexOf("fine view"u8) > 0), $"{request.Path}: {request.Status}");
            if (request.Body.IsEmpty)
                continue;
            checkedBodies++;
            Assert.Empty(spec.Check(request.Method, request.Path, request.Json));
        }

        Assert.True(checkedBodies >= 14, $"Only {checkedBodies} bodies were seen.");
    }

    private static async Task DeliverEverythingAsync(DiscordHarness bench)
    {
        var posted = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.Post(bench.Here, Everything) { Key = "K1" }));
        var kept = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.PutEvent(bench.Space, null, Event) { Key = "K2" }));
        foreach (var delivery in new Delivery[]
        {
            new Delivery.Edit(posted.Message!.Value, Everything) { Key = "K3" },
            new Delivery.Direct(DiscordHarness.RefOf(bench.Owner), DiscordHarness.Text("Hi")) { Key = "K4" },
            new Delivery.PutEvent(bench.Space, kept.EventId, Event) { Key = "K5" },
            new Delivery.CancelEvent(bench.Space, kept.EventId!, "K7Q2") { Key = "K6" },
            new Delivery.Thread(posted.Message.Value, "Coffee", DiscordHarness.Text("A fine view")) { Key = "K8" },
            new Delivery.Group([DiscordHarness.RefOf(bench.Owner)], DiscordHarness.Text("Meet")) { Key = "K9", Channel = bench.Here, Title = "Ana" },
            new Delivery.Group([DiscordHarness.RefOf(bench.Owner)], DiscordHarness.Text("Meet")) { Key = "KA", Channel = bench.Here, Title = "Ana", Attempt = 2 },
            new Delivery.Post(bench.Here, DiscordHarness.Text("Tomorrow")) { Key = "KB", ReplyTo = posted.Message.Value },
            new Delivery.Post(bench.Here, DiscordHarness.Text("Again")) { Key = "K7", Attempt = 2, FirstAttempt = bench.Now() - Duration.FromMinutes(9) },
        })
        {
            Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(delivery));
        }

        await bench.Platform.FindPersonAsync(bench.Space, DiscordHarness.RefOf(bench.Owner), CancellationToken.None);
        await bench.Platform.CountMembersAsync(bench.Space, CancellationToken.None);
    }

    private static async Task AnswerEverythingAsync(DiscordHarness bench)
    {
        var card = bench.Simulator.Messages(bench.Channel)[0];
        foreach (var reply in new Reply[] { new Reply.Private(Everything), Reply.Quiet.Instance, new Reply.Open(EveryField) })
        {
            bench.Handler.AnswerWith(reply);
            await bench.Simulator.PressButtonAsync(bench.Owner, card, "Going");
        }

        bench.Handler.AnswerWith(new Reply.Replace(DiscordHarness.WithButton("Rewritten")));
        await bench.Simulator.PressButtonAsync(bench.Owner, bench.Simulator.DirectMessages(bench.Owner).Count > 0 ? card : card, "Going");
        bench.Handler.AnswerWith(new Reply.Suggest([new Suggestion("Coffee", "K7Q2")]));
        await bench.Simulator.AutocompleteAsync(bench.Owner, bench.Channel, "meetup", "show", "id", "c");
        bench.Handler.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(2_300, cancellationToken);
            return new Reply.Private(DiscordHarness.Text("Late"));
        };
        var command = bench.Simulator.RunCommand(bench.Owner, bench.Channel, "meetup", "me show");
        var press = bench.Simulator.PressButton(bench.Owner, card, "Going");
        await command.FinalResponseAsync();
        await bench.Simulator.EventuallyAsync(() => press.Followups.FirstOrDefault());
    }

    private static SpaceEvent Event { get; } = new("Coffee", "Bean Bros", "Answer on the card.", Saturday, Saturday + Duration.FromHours(2), "K7Q2");

    private static Card Everything { get; } = new(
        new Block.Heading("☕", "Coffee in *Leeds*") { Host = new Picture(new Uri("https://cdn.discordapp.com/avatars/1/a.png?size=128"), "Ana") },
        new Block.Paragraph([new Span.Timestamp(Saturday, MomentStyle.Full, "", true), new Span.Link("map", new Uri("https://maps.example/?q=a"))]),
        new Block.Tally(1, "Sat", "2 yes", new VoteBar(2, 0, 3, 5)),
        new Block.Menu(new ActionId("vote", "K7Q2"), "Which times?", [new("Sat", "1", true), new("Sun", "2")]) { Max = 2 },
        new Block.Menu(new ActionId("who", "K7Q2"), "Whom?", []) { Source = MenuSource.Members, Max = 5 },
        new Block.Menu(new ActionId("where", "K7Q2"), "Where?", []) { Source = MenuSource.Channels, Min = 1 },
        new Block.Buttons(new Button("Going", new ActionId("going", "K7Q2"), ButtonTone.Primary), Button.Open("Google", new Uri("https://g.example"))),
        new Block.Faces("1 going: Ana", [new Picture(new Uri("https://cdn.example/a.png"), "Ana")]),
        new Block.Pictures([new Picture(new Uri("https://cdn.example/a.png"), "Ana")]),
        new Block.Footer([new Span.Code("K7Q2")]))
    {
        Tone = CardTone.Open,
        Files = [new CardFile("meetup.ics", "text/calendar", "BEGIN:VCALENDAR")],
    };

    private static Form EveryField { get; } = new(new ActionId("form"), "Propose a meetup",
    [
        new FormField("a", "Title", "Coffee") { Required = true, Placeholder = "Coffee", Hint = "Short" },
        new FormField("b", "Description") { Kind = FormFieldKind.Paragraph },
        new FormField("c", "Size") { Kind = FormFieldKind.Menu, Options = [new("Two", "2", true), new("Three", "3")] },
        new FormField("d", "Organizers") { Kind = FormFieldKind.Members, MaxChosen = 5 },
        new FormField("e", "Channel") { Kind = FormFieldKind.Channel },
    ]);
}
