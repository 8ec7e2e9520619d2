using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;
using MeetupBot.Tests.Slack;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Discord.Translation;

public sealed class AnsweringTests
{
    private static readonly Reply Saved = new Reply.Private(DiscordHarness.Text("Saved."));

    [Fact]
    public async Task The_commands_are_registered_once_and_again_only_when_they_changed()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.ConnectAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        Assert.Equal(["I met them", "Propose a meetup", "meetup"], bench.Simulator.Commands().Select(command => command.Name).Order(StringComparer.Ordinal));
        using var again = new MeetupBot.Discord.DiscordPlatform(
            new() { Token = bench.Simulator.Token, ApiBaseUrl = bench.Simulator.ApiBaseUrl }, clock, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        using var stop = new CancellationTokenSource();
        var running = again.RunAsync(bench.Handler, DiscordHarness.Commands, stop.Token);
        await clock.PassAsync(() => bench.Simulator.ConnectedSessions >= 2);
        await stop.CancelAsync();
        await running;
        Assert.Single(bench.Simulator.Requests, request => request.Method == "PUT");
    }

    [Fact]
    public async Task A_command_arrives_with_its_values_and_the_answer_is_private()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var options = new Dictionary<string, object?> { ["title"] = "Coffee", ["capacity"] = 8L };
        var response = await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "propose", options);
        var command = Assert.IsType<CommandInteraction>(Assert.Single(bench.Handler.Interactions));
        Assert.Equal(("propose", "Coffee", "8"), (command.Command, command["title"], command["capacity"]));
        Assert.Equal(("Ana", bench.Space, bench.Here), (command.Person.Name, command.Space!.Value, command.Channel!.Value));
        Assert.True(command.IsOrganizer);
        Assert.True(response.IsEphemeral);
    }

    [Fact]
    public async Task Who_may_manage_events_is_an_organizer_and_nobody_else()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        foreach (var (name, permissions, organizer) in new[] { ("ben", DiscordPermission.None, false), ("cleo", DiscordPermission.ManageEvents, true), ("dev", DiscordPermission.Administrator, true) })
        {
            var user = bench.Simulator.AddUser(name);
            bench.Guild.AddMember(user, permissions);
            await bench.Simulator.RunCommandAsync(user, bench.Channel, "meetup", "me show");
            Assert.Equal(organizer, bench.Handler.Interactions.Last().IsOrganizer);
        }

        await bench.Simulator.RunCommandAsync(bench.Owner, bench.Simulator.DirectChannel(bench.Owner), "meetup", "me show");
        Assert.Null(bench.Handler.Interactions.Last().Space);
        Assert.False(bench.Handler.Interactions.Last().IsOrganizer);
    }

    [Theory]
    [InlineData(DiscordPermission.None, null)]
    [InlineData(DiscordPermission.ViewChannel, "View Channel")]
    [InlineData(DiscordPermission.SendMessages, "Send Messages")]
    [InlineData(DiscordPermission.AttachFiles | DiscordPermission.EmbedLinks, null)]
    public async Task An_interaction_says_which_right_a_card_there_would_miss(DiscordPermission denied, string? right)
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Channel.SetOverwrite(new SimOverwrite(bench.Simulator.Bot.Id, IsMember: true, DiscordPermission.None, denied));
        await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show");
        Assert.Equal(right is null ? null : new Obstacle(RefusalReason.NoPermission, right), bench.Handler.Interactions.Last().CardObstacle);
    }

    [Fact]
    public async Task In_a_thread_its_own_right_and_its_lock_count()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var parent = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Walks"));
        await bench.DeliverAsync(new Delivery.Thread(parent.Message!.Value, "Walks", DiscordHarness.Text("A note")) { Key = "K2" });
        var thread = bench.Guild.Threads[0];
        Assert.Null(await ObstacleAsync());
        thread.Locked = true;
        Assert.Equal(new Obstacle(RefusalReason.Locked), await ObstacleAsync());
        bench.Channel.SetOverwrite(new SimOverwrite(bench.Simulator.Bot.Id, IsMember: true, DiscordPermission.ManageThreads, DiscordPermission.SendMessages));
        Assert.Null(await ObstacleAsync());
        bench.Channel.SetOverwrite(new SimOverwrite(bench.Simulator.Bot.Id, IsMember: true, DiscordPermission.None, DiscordPermission.SendMessagesInThreads));
        Assert.Equal(new Obstacle(RefusalReason.NoPermission, "Send Messages in Threads"), await ObstacleAsync());

        async Task<Obstacle?> ObstacleAsync()
        {
            await bench.Simulator.RunCommandAsync(bench.Owner, thread, "meetup", "me show");
            return bench.Handler.Interactions.Last().CardObstacle;
        }
    }

    [Fact]
    public async Task A_guild_that_has_the_commands_without_the_bot_takes_no_cards_and_no_events()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Guild.Bot.GrantedPermissions &= ~DiscordPermission.CreateEvents;
        await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show");
        Assert.Equal(new Obstacle(RefusalReason.NoPermission, "Create Events"), bench.Handler.Interactions.Last().EventObstacle);
        bench.Simulator.RemoveBot(bench.Guild);
        await Expect.SoonAsync(() => bench.Handler.Events.OfType<ChatEvent.SpaceLeft>().Any());
        await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show");
        var there = bench.Handler.Interactions.Last();
        Assert.Equal((new Obstacle(RefusalReason.SpaceGone), new Obstacle(RefusalReason.SpaceGone)), (there.CardObstacle, there.EventObstacle));
    }

    [Fact]
    public async Task An_answer_that_Discord_fails_to_take_for_more_than_a_second_still_arrives()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Simulator.Faults.During(TimeSpan.FromSeconds(1.2), RestFault.BadGateway(500), "POST /interactions/{interaction_id}/{interaction_token}/callback");
        var response = await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show");
        Assert.Contains("Saved.", response.Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_on_a_card_is_answered_privately_and_one_on_the_answer_rewrites_it()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var menu = new Block.Menu(new ActionId("vote", "K7Q2"), "Which times work for you?", [new("Sat", "1"), new("Sun", "2")]) { Max = 2 };
        await bench.DeliverAsync(new Delivery.Post(bench.Here, new Card(menu)) { Key = "KEY1" });
        var card = bench.Simulator.Messages(bench.Channel)[0];
        bench.Handler.AnswerWith(new Reply.Private(new Card(new Block.Paragraph("Saved: Sat."), menu)));
        var answer = await bench.Simulator.SelectAsync(bench.Owner, card, "Which times work for you?", "1", "2");
        var vote = Assert.IsType<ComponentInteraction>(bench.Handler.Interactions.Last());
        Assert.Equal((new ActionId("vote", "K7Q2"), false), (vote.Action, vote.OnPrivateAnswer));
        Assert.Equal(["1", "2"], vote.Values.Order(StringComparer.Ordinal));
        Assert.True(answer.IsEphemeral);

        bench.Handler.AnswerWith(new Reply.Replace(new Card(new Block.Paragraph("Saved: Sun."), menu)));
        var rewritten = await bench.Simulator.SelectAsync(bench.Owner, answer.Message!, "Which times work for you?", "2");
        Assert.Equal(7, (int)rewritten.Type);
        Assert.Contains("Saved: Sun.", answer.Message!.Text, StringComparison.Ordinal);
        Assert.True(Assert.IsType<ComponentInteraction>(bench.Handler.Interactions.Last()).OnPrivateAnswer);
        Assert.Single(bench.Simulator.Messages(bench.Channel));
    }

    [Fact]
    public async Task A_card_that_the_bot_keeps_answers_several_people_beside_the_card_and_in_place()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var menu = new Block.Menu(new ActionId("vote", "K7Q2"), "Which times work for you?", [new("Sat", "1"), new("Sun", "2")]) { Max = 2 };
        await bench.DeliverAsync(new Delivery.Post(bench.Here, new Card(menu)) { Key = "KEY1" });
        var card = bench.Simulator.Messages(bench.Channel)[0];
        var ben = bench.Simulator.AddUser("ben");
        bench.Guild.AddMember(ben, DiscordPermission.None);
        bench.Handler.AnswerWith(new Reply.Replace(new Card(new Block.Paragraph("Saved: Sun."), menu)) { IsKept = true });

        foreach (var person in new[] { bench.Owner, ben })
        {
            var answer = await bench.Simulator.SelectAsync(person, card, "Which times work for you?", "2");
            var again = await bench.Simulator.SelectAsync(person, answer.Message!, "Which times work for you?", "2");
            Assert.Equal((4, 7), ((int)answer.Type, (int)again.Type));
            Assert.True(answer.IsEphemeral);
            Assert.Contains("Saved: Sun.", answer.Message!.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_opens_and_comes_back_with_its_fields()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Handler.AnswerWith(new Reply.Open(new Form(new ActionId("propose-form", "d1"), "Propose a meetup",
        [
            new FormField("title", "Title", "Coffee") { Required = true },
            new FormField("when", "When") { Kind = FormFieldKind.Paragraph },
        ])));
        var opened = await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "propose");
        bench.Handler.AnswerWith(Saved);
        var answer = await bench.Simulator.SubmitModalAsync(bench.Owner, opened.Modal!, new Dictionary<string, object?> { ["When"] = "Sat 10am" });
        var form = Assert.IsType<FormInteraction>(bench.Handler.Interactions.Last());
        Assert.Equal((new ActionId("propose-form", "d1"), "Coffee", "Sat 10am"), (form.Action, form["title"], form["when"]));
        Assert.True(answer.IsEphemeral);
    }

    [Fact]
    public async Task Suggestions_come_while_typing()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Handler.AnswerWith(new Reply.Suggest([.. Enumerable.Range(0, 40).Select(number => new Suggestion($"Coffee {number}", $"K{number}"))]));
        var choices = await bench.Simulator.AutocompleteAsync(bench.Owner, bench.Channel, "meetup", "show", "id", "cof");
        Assert.Equal(25, choices.Count);
        var typing = Assert.IsType<SuggestInteraction>(Assert.Single(bench.Handler.Interactions));
        Assert.Equal(("show", "id", "cof"), (typing.Command, typing.Option, typing.Typed));
    }

    [Fact]
    public async Task A_message_menu_brings_the_text_and_a_member_menu_the_member()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var ben = bench.Simulator.AddUser("ben", "Ben");
        bench.Guild.AddMember(ben);
        await bench.Simulator.MessageCommandAsync(bench.Owner, bench.Simulator.Post(ben, bench.Channel, "Coffee on Saturday?"), "Propose a meetup");
        var onMessage = Assert.IsType<ShortcutInteraction>(bench.Handler.Interactions.Last());
        Assert.Equal(("Propose a meetup", "Coffee on Saturday?", "Ben"), (onMessage.Shortcut, onMessage.Text, onMessage.Target?.Name));
        await bench.Simulator.UserCommand(bench.Owner, bench.Channel, ben, "I met them").ResponseAsync();
        Assert.Equal("Ben", Assert.IsType<ShortcutInteraction>(bench.Handler.Interactions.Last()).Target?.Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_late_answer_is_deferred_and_then_given(bool onCard)
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.ConnectAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        await bench.DeliverAsync(new Delivery.Post(bench.Here, DiscordHarness.WithButton("Coffee")) { Key = "KEY1" });
        var card = bench.Simulator.Messages(bench.Channel)[0];
        bench.Handler.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2.5), clock, cancellationToken);
            return Saved;
        };
        var act = onCard ? bench.Simulator.PressButton(bench.Owner, card, "Going") : bench.Simulator.RunCommand(bench.Owner, bench.Channel, "meetup", "me show");
        var first = await clock.PassAsync(act.ResponseAsync());
        Assert.Equal(onCard ? 6 : 5, (int)first.Type);
        var said = await clock.PassAsync(bench.Simulator.EventuallyAsync(() => onCard ? act.Followups.FirstOrDefault() : first.Message!.IsLoading ? null : first.Message));
        Assert.Equal("Saved.", said.Text);
        Assert.True(said.IsEphemeral);
        Assert.Equal("Coffee", card.Text);
    }

    /// <summary>Discord takes a form only as the first answer, and none as the answer to a form.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_that_can_not_open_by_itself_is_opened_by_a_button_without_asking_the_bot(bool afterForm)
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.ConnectAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        var form = new Form(new ActionId("propose-form", "d1"), "Propose a meetup", [new FormField("title", "Title", "Coffee")]);
        var act = bench.Simulator.RunCommand(bench.Owner, bench.Channel, "meetup", "propose");
        bench.Handler.Answer = async (_, cancellationToken) =>
        {
            if (!afterForm)
                await Task.Delay(TimeSpan.FromSeconds(2.5), clock, cancellationToken);
            return new Reply.Open(form);
        };
        var first = await clock.PassAsync(act.ResponseAsync());
        if (afterForm)
            first = await bench.Simulator.SubmitModalAsync(bench.Owner, first.Modal!, new Dictionary<string, object?>());
        var offer = await clock.PassAsync(bench.Simulator.EventuallyAsync(() => first.Message is { IsLoading: false } message ? message : null));
        Assert.True(offer.IsEphemeral);
        Assert.Equal("Propose a meetup", Assert.Single(offer.Buttons).Label);
        var asked = bench.Handler.Interactions.Count;

        // Twice: whoever closed it opens it again.
        await clock.PassAsync(bench.Simulator.PressButtonAsync(bench.Owner, offer, "Propose a meetup"));
        var opened = await clock.PassAsync(bench.Simulator.PressButtonAsync(bench.Owner, offer, "Propose a meetup"));
        Assert.Equal(asked, bench.Handler.Interactions.Count);
        Assert.Equal("Coffee", Assert.Single(opened.Modal!.Fields).Input.Value);
        bench.Handler.AnswerWith(Saved);
        await bench.Simulator.SubmitModalAsync(bench.Owner, opened.Modal!, new Dictionary<string, object?> { ["Title"] = "Tea" });
        Assert.Equal((form.Action, "Tea"), (Assert.IsType<FormInteraction>(bench.Handler.Interactions.Last()).Action, ((FormInteraction)bench.Handler.Interactions.Last())["title"]));
    }

    [Fact]
    public async Task A_forms_button_from_before_a_restart_says_so()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await bench.DeliverAsync(new Delivery.Post(bench.Here, new Card(new Block.Buttons(new Button("Propose a meetup", new ActionId("form", "77"))))) { Key = "KEY1" });
        var answer = await bench.Simulator.PressButtonAsync(bench.Owner, bench.Simulator.Messages(bench.Channel)[0], "Propose a meetup");
        Assert.True(answer.IsEphemeral);
        Assert.Contains("This form is not here any more. Please ask for it again.", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bench.Handler.Interactions);
    }

    [Fact]
    public async Task When_nothing_could_be_saved_the_person_hears_that()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Handler.Answer = (_, _) => throw new InvalidOperationException("The disk is full.");
        var answer = await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show");
        Assert.Contains("nothing has changed", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("disk", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_reply_to_a_button_changes_nothing_and_is_acknowledged()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await bench.DeliverAsync(new Delivery.Post(bench.Here, DiscordHarness.WithButton("Coffee")) { Key = "KEY1" });
        bench.Handler.AnswerWith(Reply.Quiet.Instance);
        var answer = await bench.Simulator.PressButtonAsync(bench.Owner, bench.Simulator.Messages(bench.Channel)[0], "Going");
        Assert.Equal(6, (int)answer.Type);
        Assert.Equal("Coffee", bench.Simulator.Messages(bench.Channel)[0].Text);
    }

    [Fact]
    public async Task Answers_to_people_do_not_wait_behind_messages()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var flood = Enumerable.Range(0, 300).Select(number => bench.DeliverAsync(new Delivery.Direct(new UserRef("discord", $"{90_000 + number}"), DiscordHarness.Text("Hi")) { Key = bench.NextKey() })).ToList();
        await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show");
        Assert.Contains(flood, turn => !turn.IsCompleted);
    }

    [Fact]
    public async Task A_lost_acknowledgement_is_sent_again()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Simulator.Faults.Next(RestFault.LostReply(), 1, "POST /interactions/{interaction_id}/{interaction_token}/callback");
        bench.Simulator.Faults.Next(RestFault.BadGateway(), 1, "POST /interactions/{interaction_id}/{interaction_token}/callback");
        Assert.Equal("Saved.", (await bench.Simulator.RunCommandAsync(bench.Owner, bench.Channel, "meetup", "me show")).Text);
    }
}
