using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using NodaTime;

namespace MeetupBot.Tests.Platforms;

/// <summary>What the bot relies on, whatever the platform: every adapter passes these.</summary>
public abstract class PlatformContractTests
{
    private static readonly ActionId Going = new("rsvp.going", "K7Q2");

    private int _keys;

    [Fact]
    public async Task A_card_is_posted_and_then_edited_in_place()
    {
        await using var bench = await StartAsync();
        var posted = await PostAsync(bench, Text("Coffee"));
        var edited = await DeliverAsync(bench, new Delivery.Edit(posted, Text("Tea")) { Key = NextKey() });
        Assert.IsType<DeliveryResult.Done>(edited);
        Assert.Equal(["Tea"], bench.ReadChannel());
    }

    [Fact]
    public async Task A_delivery_that_is_repeated_shows_one_message()
    {
        await using var bench = await StartAsync();
        var post = new Delivery.Post(bench.Channel, Text("Coffee")) { Key = NextKey() };
        var first = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, post));
        var second = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, post with { Attempt = 2 }));
        Assert.Equal(first.Message, second.Message);
        Assert.Single(bench.ReadChannel());
    }

    [Fact]
    public async Task An_edit_of_a_message_deleted_by_hand_is_refused_as_gone()
    {
        await using var bench = await StartAsync();
        var posted = await PostAsync(bench, Text("Coffee"));
        await bench.DeleteByHandAsync(posted);
        var refused = Assert.IsType<DeliveryResult.Refused>(await DeliverAsync(bench, new Delivery.Edit(posted, Text("Tea")) { Key = NextKey() }));
        Assert.Equal(RefusalReason.Gone, refused.Reason);
    }

    [Fact]
    public async Task A_direct_message_arrives_and_one_to_who_takes_none_is_refused_as_closed()
    {
        await using var bench = await StartAsync();
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.Direct(bench.Reader, Text("Tomorrow")) { Key = NextKey() }));
        Assert.Equal(["Tomorrow"], bench.ReadDirectMessages());
        await bench.CloseDirectMessagesAsync();
        var refused = Assert.IsType<DeliveryResult.Refused>(
            await DeliverAsync(bench, new Delivery.Direct(bench.Reader, Text("Today")) { Key = NextKey() }));
        Assert.Equal(RefusalReason.DirectMessagesClosed, refused.Reason);
    }

    [Fact]
    public async Task A_command_arrives_with_its_options_and_is_answered_privately()
    {
        await using var bench = await StartAsync();
        var answer = await bench.CommandAsync("show", "id", "K7Q2");
        var command = Assert.IsType<CommandInteraction>(Assert.Single(bench.Handler.Interactions));
        Assert.Equal(("show", "K7Q2"), (command.Command, command["id"]));
        Assert.Equal((bench.Space, bench.Channel, bench.Reader), (command.Space!.Value, command.Channel!.Value, command.Person.User));
        Assert.Equal(("Saved.", true), (answer.Text, answer.IsPrivate));
    }

    [Fact]
    public async Task A_press_on_a_card_is_answered_privately_and_leaves_the_card_alone()
    {
        await using var bench = await StartAsync();
        bench.Handler.AnswerWith(new Reply.Replace(Text("Saved: you are going.")));
        var card = await PostAsync(bench, WithButton("Coffee"));
        var answer = await bench.PressAsync(card, "Going");
        var press = Assert.IsType<ComponentInteraction>(Assert.Single(bench.Handler.Interactions));
        Assert.Equal((Going, card, false), (press.Action, press.Message!.Value, press.OnPrivateAnswer));
        Assert.Equal(("Saved: you are going.", true), (answer.Text, answer.IsPrivate));
        Assert.Contains("Coffee", Assert.Single(bench.ReadChannel()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_a_private_answer_can_rewrite_it()
    {
        await using var bench = await StartAsync();
        bench.Handler.AnswerWith(new Reply.Private(WithButton("First")));
        await bench.CommandAsync("show", "id", "K7Q2");
        bench.Handler.AnswerWith(new Reply.Replace(Text("Second")));
        var answer = await bench.PressAsync(null, "Going");
        Assert.True(Assert.IsType<ComponentInteraction>(bench.Handler.Interactions.Last()).OnPrivateAnswer);
        Assert.Equal(("Second", true), (answer.Text, answer.IsPrivate));
    }

    [Fact]
    public async Task A_menu_brings_what_was_chosen()
    {
        await using var bench = await StartAsync();
        var menu = new Block.Menu(new("vote", "K7Q2", "7"), "Which times work for you?", [new("Sat", "0"), new("Sun", "1"), new("Mon", "2")]) { Max = 3 };
        var card = await PostAsync(bench, new Card(new Block.Paragraph("Coffee"), menu));
        await bench.ChooseAsync(card, "Which times work for you?", "0", "2");
        var chosen = Assert.IsType<ComponentInteraction>(Assert.Single(bench.Handler.Interactions));
        Assert.Equal(menu.Action, chosen.Action);
        Assert.Equal(["0", "2"], chosen.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_opens_with_its_labels_and_comes_back_with_what_was_typed()
    {
        await using var bench = await StartAsync();
        var form = new Form(new("propose.form", "D1"), "Propose a meetup", [new("title", "Title") { Required = true }, new("where", "Where", "Bean Bros")]);
        bench.Handler.AnswerWith(new Reply.Open(form));
        var opened = await bench.CommandAsync("show", "id", "K7Q2");
        Assert.Equal("Propose a meetup", opened.Text);
        Assert.Equal(["Title", "Where"], opened.FormFields);
        bench.Handler.AnswerWith(new Reply.Private(Text("Posted.")));
        var answer = await bench.SubmitAsync("title", "Coffee <@1> *in* Leeds");
        var sent = Assert.IsType<FormInteraction>(bench.Handler.Interactions.Last());
        Assert.Equal(("propose.form", "D1", "Coffee <@1> *in* Leeds", "Bean Bros"), (sent.Action.Name, sent.Action.Subject, sent["title"], sent["where"]));
        Assert.Equal(("Posted.", true), (answer.Text, answer.IsPrivate));
    }

    [Fact]
    public async Task Where_the_bot_fails_the_person_is_told_that_nothing_was_saved()
    {
        await using var bench = await StartAsync();
        bench.Handler.Answer = (_, _) => throw new InvalidOperationException("the disk is full");
        var answer = await bench.CommandAsync("show", "id", "K7Q2");
        Assert.True(answer.IsPrivate);
        Assert.DoesNotContain("disk", answer.Text, StringComparison.Ordinal);
        Assert.Contains("saved", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_act_has_an_id_of_its_own()
    {
        await using var bench = await StartAsync();
        var card = await PostAsync(bench, WithButton("Coffee"));
        for (var i = 0; i < 3; i++)
            await bench.PressAsync(card, "Going");
        Assert.Equal(3, bench.Handler.Interactions.Select(interaction => interaction.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_event_is_put_moved_and_cancelled()
    {
        await using var bench = await StartAsync();
        Assert.SkipUnless(bench.Platform.Capabilities.ScheduledEvents, "This platform has no events of its own.");
        var start = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + Duration.FromDays(3);
        var coffee = new SpaceEvent("Coffee", "Bean Bros", "Answer on the card.", start, start + Duration.FromHours(2), "K7Q2");
        var put = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.PutEvent(bench.Space, null, coffee) { Key = NextKey() }));
        Assert.NotNull(put.EventId);
        var later = coffee with { Start = start + Duration.FromHours(1), End = start + Duration.FromHours(3) };
        var moved = await DeliverAsync(bench, new Delivery.PutEvent(bench.Space, put.EventId, later) { Key = NextKey() });
        Assert.Equal(put.EventId, Assert.IsType<DeliveryResult.Done>(moved).EventId);
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.CancelEvent(bench.Space, put.EventId, "K7Q2") { Key = NextKey() }));
    }

    [Fact]
    public async Task Somebody_in_the_space_is_found_and_somebody_else_is_not()
    {
        await using var bench = await StartAsync();
        var found = await bench.Platform.FindPersonAsync(bench.Space, bench.Reader, CancellationToken.None);
        Assert.Equal(bench.Reader, found!.User);
        Assert.Null(await bench.Platform.FindPersonAsync(bench.Space, bench.Reader with { Id = "999999999999999999" }, CancellationToken.None));
        Assert.True(await bench.Platform.CountMembersAsync(bench.Space, CancellationToken.None) > 0);
    }

    [Fact]
    public async Task Who_is_listed_as_an_organizer_is_one()
    {
        await using var bench = await StartAsync();
        var listed = await bench.Platform.ListOrganizersAsync(bench.Space, CancellationToken.None);
        Assert.NotEmpty(listed);
        foreach (var organizer in listed)
            Assert.Equal(Standing.Organizer, await bench.Platform.FindStandingAsync(bench.Space, organizer, CancellationToken.None));
    }

    [Fact]
    public async Task Replies_stand_in_the_thread_of_their_message_and_one_that_is_repeated_once()
    {
        await using var bench = await StartAsync();
        var card = await PostAsync(bench, Text("Coffee brought 7 people together"));
        var reply = new Delivery.Thread(card, "Coffee", Text("A fine view")) { Key = NextKey() };
        var first = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, reply));
        var again = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, reply with { Attempt = 2 }));
        Assert.Equal(first.Message, again.Message);
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.Thread(card, "Coffee", Text("And rain")) { Key = NextKey() }));
        Assert.Equal(["A fine view", "And rain"], bench.ReadThread(card));
        Assert.Equal("Coffee brought 7 people together", Assert.Single(bench.ReadChannel()));
    }

    [Fact]
    public async Task A_post_that_replies_stands_in_the_channel_with_its_parent_and_can_be_edited()
    {
        await using var bench = await StartAsync();
        var card = await PostAsync(bench, Text("Coffee"));
        var reminder = new Delivery.Post(bench.Channel, Text("Tomorrow: Coffee")) { Key = NextKey(), ReplyTo = card };
        var posted = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, reminder)).Message!.Value;
        Assert.Equal(posted, Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, reminder with { Attempt = 2 })).Message);
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.Edit(posted, Text("Coffee: see the card")) { Key = NextKey() }));
        Assert.Equal(["Coffee", "Coffee: see the card"], bench.ReadChannel());
        Assert.Equal(card.MessageId, bench.ReadReplyTo(posted));
        Assert.Null(bench.ReadReplyTo(card));
    }

    [Fact]
    public async Task A_post_whose_parent_was_deleted_by_hand_stands_alone()
    {
        await using var bench = await StartAsync();
        var card = await PostAsync(bench, Text("Coffee"));
        await bench.DeleteByHandAsync(card);
        var reminder = new Delivery.Post(bench.Channel, Text("Tomorrow: Coffee")) { Key = NextKey(), ReplyTo = card };
        var posted = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, reminder)).Message!.Value;
        Assert.Equal(["Tomorrow: Coffee"], bench.ReadChannel());
        Assert.Null(bench.ReadReplyTo(posted));
    }

    [Fact]
    public async Task A_reply_can_be_edited_and_one_to_a_message_deleted_by_hand_is_refused_as_gone()
    {
        await using var bench = await StartAsync();
        var card = await PostAsync(bench, Text("Recap"));
        var reply = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.Thread(card, "Coffee", Text("A view")) { Key = NextKey() }));
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.Edit(reply.Message!.Value, Text("A fine view")) { Key = NextKey() }));
        Assert.Equal(["A fine view"], bench.ReadThread(card));
        var lost = await PostAsync(bench, Text("Another"));
        await bench.DeleteByHandAsync(lost);
        var refused = Assert.IsType<DeliveryResult.Refused>(await DeliverAsync(bench, new Delivery.Thread(lost, "Coffee", Text("Rain")) { Key = NextKey() }));
        Assert.Equal(RefusalReason.Gone, refused.Reason);
    }

    [Fact]
    public async Task Two_people_are_written_to_in_one_conversation_which_can_be_gone_on_with()
    {
        await using var bench = await StartAsync();
        Assert.True(bench.Platform.Capabilities.Groups);
        var group = new Delivery.Group([bench.Reader, bench.Other], Text("You two should meet")) { Key = NextKey(), Channel = bench.Channel, Title = "Ana, Ben" };
        var first = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, group));
        var again = Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, group with { Attempt = 2 }));
        Assert.Equal(first.Message, again.Message);
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.Post(first.Message!.Value.Channel, Text("Which times?")) { Key = NextKey() }));
        Assert.Equal(["You two should meet", "Which times?"], bench.ReadGroups());
        Assert.Empty(bench.ReadChannel());
    }

    [Fact]
    public async Task A_conversation_with_somebody_who_is_not_there_is_refused_and_says_nothing()
    {
        await using var bench = await StartAsync();
        var nobody = bench.Other with { Id = bench.Platform.Name == "slack" ? "U0000000000" : "999999999999999999" };
        var group = new Delivery.Group([bench.Reader, nobody], Text("You two should meet")) { Key = NextKey(), Channel = bench.Channel, Title = "Ana, Nobody" };
        Assert.IsType<DeliveryResult.Refused>(await DeliverAsync(bench, group));
        Assert.Empty(bench.ReadGroups());
    }

    private protected abstract Task<IPlatformBench> StartAsync();

    private static Card Text(string text) => new(new Block.Paragraph(text));

    private static Card WithButton(string text) => new(new Block.Paragraph(text), new Block.Buttons(new Button("Going", Going)));

    private static Task<DeliveryResult> DeliverAsync(IPlatformBench bench, Delivery delivery) => bench.Platform.DeliverAsync(
        delivery with { FirstAttempt = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) }, CancellationToken.None);

    private async Task<MessageRef> PostAsync(IPlatformBench bench, Card card) =>
        Assert.IsType<DeliveryResult.Done>(await DeliverAsync(bench, new Delivery.Post(bench.Channel, card) { Key = NextKey() })).Message!.Value;

    private string NextKey() => $"KEY{++_keys:D5}";
}
