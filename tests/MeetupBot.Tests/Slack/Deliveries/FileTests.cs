using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;
using NodaTime;

namespace MeetupBot.Tests.Slack.Deliveries;

public sealed class FileTests
{
    [Fact]
    public async Task The_calendar_file_goes_into_the_thread_of_its_card()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var card = await PostAsync(slack, "BEGIN:VCALENDAR ü");
        var reply = Assert.Single(Threads(slack));
        Assert.Equal(card.MessageId, reply.ThreadTs);
        var file = Assert.Single(slack.Simulator.Files);
        Assert.Equal(("coffee.ics", "BEGIN:VCALENDAR ü"), (file.Name, System.Text.Encoding.UTF8.GetString(file.Content.ToArray())));
    }

    [Fact]
    public async Task An_edit_posts_a_file_again_only_when_it_says_something_else()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var card = await PostAsync(slack, "one");
        await EditAsync(slack, card, "one");
        await EditAsync(slack, card, "one");
        Assert.Single(Threads(slack));
        await EditAsync(slack, card, "two");
        await EditAsync(slack, card, "two");
        Assert.Equal(2, Threads(slack).Count);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 1)]
    public async Task Of_a_card_from_before_the_start_only_a_newer_file_is_posted(int changedMinutesAfterStart, int posted)
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var card = Assert.IsType<DeliveryResult.Done>(await slack.PostAsync("Coffee")).Message!.Value;
        var changed = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + Duration.FromMinutes(changedMinutesAfterStart);
        await EditAsync(slack, card, "one", changed);
        await EditAsync(slack, card, "one", changed);
        Assert.Equal(posted, Threads(slack).Count);
    }

    [Fact]
    public async Task A_file_that_names_its_card_does_so_from_the_beginning_and_is_posted_once()
    {
        await using var slack = await SimulatedSlack.ConnectAsync();
        var posted = await slack.DeliverAsync(new Delivery.Post(slack.Here, Naming(null)) { Key = slack.NextKey() });
        var card = Assert.IsType<DeliveryResult.Done>(posted).Message!.Value;
        var address = slack.Platform.LinkTo(slack.Space, card)!;

        await slack.DeliverAsync(new Delivery.Edit(card, Naming(address)) { Key = slack.NextKey() });

        var file = Assert.Single(slack.Simulator.Files);
        Assert.Equal(address.AbsoluteUri, System.Text.Encoding.UTF8.GetString(file.Content.ToArray()));
    }

    [Theory]
    [InlineData("files.getUploadURLExternal")]
    [InlineData("files.completeUploadExternal")]
    public async Task A_file_that_can_not_be_shared_does_not_fail_its_card(string method)
    {
        await using var slack = await SimulatedSlack.StartAsync();
        slack.Simulator.Faults.Next(ApiFault.Refused("file_uploads_disabled"), method: method);
        await PostAsync(slack, "one");
        Assert.Empty(Threads(slack));
        Assert.Single(slack.Simulator.Messages(slack.Channel));
    }

    private static async Task<MessageRef> PostAsync(SimulatedSlack slack, string content)
    {
        var post = new Delivery.Post(slack.Here, WithFile(content)) { Key = slack.NextKey() };
        return Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(post)).Message!.Value;
    }

    private static async Task EditAsync(SimulatedSlack slack, MessageRef card, string content, Instant? changedAt = null) =>
        Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(new Delivery.Edit(card, WithFile(content, changedAt)) { Key = slack.NextKey() }));

    private static Card WithFile(string content, Instant? changedAt = null) => SimulatedSlack.Text("Coffee") with
    {
        Files = [new CardFile("coffee.ics", "text/calendar; charset=utf-8", content) { ChangedAt = changedAt }],
    };

    private static Card Naming(Uri? card)
    {
        var drawn = WithFile(card?.AbsoluteUri ?? "no card yet");
        return drawn with { Files = [drawn.Files[0] with { ContentFor = address => address.AbsoluteUri }] };
    }

    private static List<SlackMessage> Threads(SimulatedSlack slack) =>
        [.. slack.Simulator.Messages(slack.Channel).Where(message => message.ThreadTs is not null)];
}
