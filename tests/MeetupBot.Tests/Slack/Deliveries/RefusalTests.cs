using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Tests.Slack.Deliveries;

/// <summary>Slack's refusals, one a row: the reason for the bot, what a person reads, the code in the log, and that it works again.</summary>
public sealed class RefusalTests
{
    private const string Hidden =
        "I can't see that channel: it was deleted, or it is private and I am not in it. If it is there, type /invite in it and choose me.";

    private const string InLog = "The reason is in my log; whoever runs me can look there.";
    private const string Rules = "The rules here don't let me write there; an admin can change them.";
    private const string Archived = "That channel is archived; when somebody unarchives it, the card follows.";

    public static TheoryData<string, string, RefusalReason, string> Rows => new()
    {
        { "post", "not_in_channel", RefusalReason.NotInvited, "I am not in that channel. Type /invite there and choose me." },
        { "post", "channel_not_found", RefusalReason.Hidden, Hidden },
        { "post", "is_archived", RefusalReason.Archived, Archived },
        { "post", "restricted_action", RefusalReason.Forbidden, Rules },
        { "post", "restricted_action_read_only_channel", RefusalReason.Forbidden, Rules },
        { "post", "restricted_action_thread_only_channel", RefusalReason.Forbidden, Rules },
        { "post", "restricted_action_thread_locked", RefusalReason.Locked, "A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”." },
        { "post", "msg_too_long", RefusalReason.TooLong, "The card is longer than a message may be; a shorter description helps." },
        { "post", "missing_scope", RefusalReason.NoScope, "My app needs the scope chat:write; whoever runs me can add it and install the app again." },
        { "post", "invalid_blocks", RefusalReason.Invalid, InLog },
        { "edit", "channel_not_found", RefusalReason.Hidden, Hidden },
        { "edit", "message_not_found", RefusalReason.Gone, InLog },
        { "edit", "cant_update_message", RefusalReason.Gone, InLog },
        { "edit", "edit_window_closed", RefusalReason.Forbidden, Rules },
        { "edit", "is_inactive", RefusalReason.Archived, Archived },
        { "direct", "user_disabled", RefusalReason.DirectMessagesClosed, InLog },
        { "direct", "user_not_visible", RefusalReason.DirectMessagesClosed, InLog },
        { "direct", "cannot_dm_bot", RefusalReason.DirectMessagesClosed, InLog },
        { "direct", "user_not_found", RefusalReason.Gone, InLog },
        { "thread", "thread_not_found", RefusalReason.Gone, InLog },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_refusal_has_a_reason_words_and_its_code_in_the_log(string what, string code, RefusalReason reason, string said)
    {
        await using var slack = await SimulatedSlack.StartAsync();
        var (delivery, mend) = await ArrangeAsync(slack, what, code);

        var refused = Assert.IsType<DeliveryResult.Refused>(await slack.DeliverAsync(delivery));

        Assert.Equal((reason, said), (refused.Reason, Words.WhyNot(refused.Obstacle)));
        Assert.StartsWith(code, refused.Detail, StringComparison.Ordinal);
        if (mend is null)
            return;
        mend();
        Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(delivery with { Key = slack.NextKey() }));
    }

    [Fact]
    public async Task A_card_goes_without_its_file_where_only_that_is_refused()
    {
        await using var slack = await SimulatedSlack.StartAsync();
        slack.Simulator.Faults.Next(ApiFault.Refused("file_uploads_except_images_disabled"), method: "files.getUploadURLExternal");
        var card = SimulatedSlack.Text("Coffee") with { Files = [new CardFile("coffee.ics", "text/calendar", "BEGIN:VCALENDAR")] };

        Assert.IsType<DeliveryResult.Done>(await slack.DeliverAsync(new Delivery.Post(slack.Here, card) { Key = slack.NextKey() }));

        Assert.Single(slack.Simulator.Messages(slack.Channel));
        Assert.Empty(slack.Simulator.Files);
    }

    private static async Task<(Delivery Delivery, Action? Mend)> ArrangeAsync(SimulatedSlack slack, string what, string code)
    {
        var key = slack.NextKey();
        if (what == "post")
            return (new Delivery.Post(slack.Here, SimulatedSlack.Text("Coffee")) { Key = key }, BreakPosting(slack, code));
        if (what == "direct")
        {
            slack.Simulator.Faults.Next(ApiFault.Refused(code), times: 2, method: "conversations.open");
            return (new Delivery.Direct(SimulatedSlack.RefOf(slack.Ben), SimulatedSlack.Text("Hello")) { Key = key }, slack.Simulator.Faults.Clear);
        }

        var posted = Assert.IsType<DeliveryResult.Done>(await slack.PostAsync("Coffee")).Message!.Value;
        if (what == "thread")
        {
            slack.Simulator.DeleteMessage(slack.Simulator.Messages(slack.Channel)[0]);
            return (new Delivery.Thread(posted, "Coffee", SimulatedSlack.Text("A view")) { Key = key }, null);
        }

        return (new Delivery.Edit(posted, SimulatedSlack.Text("Tea")) { Key = key }, BreakEditing(slack, code));
    }

    private static Action? BreakPosting(SimulatedSlack slack, string code)
    {
        var (simulator, channel) = (slack.Simulator, slack.Channel);
        switch (code)
        {
            case "not_in_channel":
                simulator.Leave(simulator.Bot, channel);
                return () => simulator.Join(simulator.Bot, channel);
            case "is_archived":
                simulator.Archive(channel, slack.Owner);
                return () => simulator.Unarchive(channel, slack.Owner);
            case "missing_scope":
                simulator.RemoveScope("chat:write");
                return null;
            case "channel_not_found" or "msg_too_long" or "invalid_blocks":
                simulator.Faults.Next(ApiFault.Refused(code), method: "chat.postMessage");
                return () => { };
            default:
                channel.Restriction = code;
                return () => channel.Restriction = null;
        }
    }

    private static Action? BreakEditing(SimulatedSlack slack, string code)
    {
        var simulator = slack.Simulator;
        switch (code)
        {
            case "is_inactive":
                simulator.Archive(slack.Channel, slack.Owner);
                return () => simulator.Unarchive(slack.Channel, slack.Owner);
            case "message_not_found":
                simulator.DeleteMessage(simulator.Messages(slack.Channel)[0]);
                return null;
            default:
                simulator.Faults.Next(ApiFault.Refused(code), method: "chat.update");
                return () => { };
        }
    }
}
