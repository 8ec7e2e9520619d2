using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;
using NodaTime;

namespace MeetupBot.Tests.Discord.Rest;

/// <summary>Discord's refusals, one a row: the reason for the bot, what a person reads, the code in the log, and that it works again.</summary>
public sealed class RefusalTests
{
    private const string Message = "POST /channels/{channel_id}/messages";

    public static TheoryData<string, RefusalReason, string, string> Rows => new()
    {
        { "post, no View Channel", RefusalReason.NoPermission, "I need the permission “View Channel” there; whoever manages the channel can give it to me.", "50001" },
        { "post, no Send Messages", RefusalReason.NoPermission, "I need the permission “Send Messages” there; whoever manages the channel can give it to me.", "50013" },
        { "post, no Send Messages in Threads", RefusalReason.NoPermission, "I need the permission “Send Messages in Threads” there; whoever manages the channel can give it to me.", "50013" },
        { "post, thread locked", RefusalReason.Locked, "A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”.", "160005" },
        { "post, channel deleted", RefusalReason.ChannelGone, "That channel was deleted.", "10003" },
        { "post, forum", RefusalReason.WrongPlace, "Channels of that kind take no messages; a text channel does.", "40058" },
        { "post, category", RefusalReason.WrongPlace, "Channels of that kind take no messages; a text channel does.", "50008" },
        { "post, too large", RefusalReason.TooLong, "The card is longer than a message may be; a shorter description helps.", "40005" },
        { "edit, no View Channel", RefusalReason.NoPermission, "I need the permission “View Channel” there; whoever manages the channel can give it to me.", "50001" },
        { "edit, thread locked", RefusalReason.Locked, "A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”.", "160005" },
        { "edit, thread locked and archived", RefusalReason.Locked, "A moderator has locked that thread; they can unlock it, or give me the permission “Manage Threads”.", "50083" },
        { "edit, channel deleted", RefusalReason.ChannelGone, "That channel was deleted.", "10003" },
        { "edit, message deleted", RefusalReason.Gone, "The reason is in my log; whoever runs me can look there.", "10008" },
        { "direct message, closed", RefusalReason.DirectMessagesClosed, "The reason is in my log; whoever runs me can look there.", "50007" },
        { "direct message, no mutual guild", RefusalReason.DirectMessagesClosed, "The reason is in my log; whoever runs me can look there.", "50278" },
        { "thread, no Create Public Threads", RefusalReason.NoPermission, "I need the permission “Create Public Threads” there; whoever manages the channel can give it to me.", "50013" },
        { "thread, too many", RefusalReason.Full, "It can't take any more of this; when something ends there, the card follows.", "160006" },
        { "group, no Create Private Threads", RefusalReason.NoPermission, "I need the permission “Create Private Threads” there; whoever manages the channel can give it to me.", "50013" },
        { "event, no Create Events", RefusalReason.NoPermission, "I need the permission “Create Events” there; whoever manages the channel can give it to me.", "50013" },
        { "event, too many", RefusalReason.Full, "It can't take any more of this; when something ends there, the card follows.", "30038" },
        { "event, guild left", RefusalReason.SpaceGone, "I am not a member of this server; whoever manages it can add me with the link that installs me.", "10004" },
        { "event, deleted", RefusalReason.Gone, "The reason is in my log; whoever runs me can look there.", "10070" },
        { "event, ended by hand", RefusalReason.Gone, "The reason is in my log; whoever runs me can look there.", "180000" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_refusal_has_a_reason_words_and_its_code_in_the_log(string row, RefusalReason reason, string said, string code)
    {
        await using var bench = await DiscordHarness.StartAsync();
        var (delivery, mend) = await ArrangeAsync(bench, row);

        var refused = Assert.IsType<DeliveryResult.Refused>(await bench.DeliverAsync(delivery));

        Assert.Equal((reason, said), (refused.Reason, Words.WhyNot(refused.Obstacle)));
        Assert.Contains($"code {code}:", refused.Detail, StringComparison.Ordinal);
        if (mend is null)
            return;
        mend();
        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(delivery with { Key = bench.NextKey() }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_card_goes_without_its_file_where_only_that_is_refused(bool isEdit)
    {
        await using var bench = await DiscordHarness.StartAsync();
        var card = DiscordHarness.Text("Coffee") with { Files = [new CardFile("coffee.ics", "text/calendar", "BEGIN:VCALENDAR")] };
        Delivery delivery = new Delivery.Post(bench.Here, card) { Key = bench.NextKey() };
        if (isEdit)
        {
            var posted = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Tea"));
            bench.Simulator.Faults.Next(RestFault.Error(403, 400001, "Access to file uploads has been limited for this guild"), 1, "PATCH /channels/{channel_id}/messages/{message_id}");
            delivery = new Delivery.Edit(posted.Message!.Value, card) { Key = bench.NextKey() };
        }
        else
        {
            Deny(bench, bench.Channel, DiscordPermission.AttachFiles);
        }

        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(delivery));

        var message = Assert.Single(bench.Simulator.Messages(bench.Channel));
        Assert.Equal(("Coffee", 0), (message.Text, message.Attachments.Count));
    }

    [Fact]
    public async Task What_belongs_into_a_thread_goes_into_the_place_itself_where_no_thread_can_be()
    {
        await using var bench = await DiscordHarness.StartAsync();
        var thread = await StartThreadAsync(bench);
        var recap = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Recap", thread));

        Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(new Delivery.Thread(recap.Message!.Value, "Coffee", DiscordHarness.Text("A view")) { Key = bench.NextKey() }));

        Assert.Equal(["A note", "Recap", "A view"], bench.Simulator.Messages(thread).Select(message => message.Text));
        Assert.Single(bench.Guild.Threads);
    }

    private static async Task<(Delivery Delivery, Action? Mend)> ArrangeAsync(DiscordHarness bench, string row)
    {
        var parts = row.Split(", ");
        return parts[0] switch
        {
            "post" => await ArrangePostAsync(bench, parts[1]),
            "edit" => await ArrangeEditAsync(bench, parts[1]),
            "direct message" => ArrangeDirect(bench, parts[1]),
            "thread" => await ArrangeThreadAsync(bench, parts[1]),
            "group" => ArrangeGroup(bench),
            _ => await ArrangeEventAsync(bench, parts[1]),
        };
    }

    private static async Task<(Delivery, Action?)> ArrangePostAsync(DiscordHarness bench, string what)
    {
        switch (what)
        {
            case "no View Channel":
                return (Post(bench, bench.Channel), Deny(bench, bench.Channel, DiscordPermission.ViewChannel));
            case "no Send Messages":
                return (Post(bench, bench.Channel), Deny(bench, bench.Channel, DiscordPermission.SendMessages));
            case "no Send Messages in Threads":
                var thread = await StartThreadAsync(bench);
                return (Post(bench, thread), Deny(bench, bench.Channel, DiscordPermission.SendMessagesInThreads));
            case "thread locked":
                var locked = await StartThreadAsync(bench);
                locked.Locked = true;
                return (Post(bench, locked), () => locked.Locked = false);
            case "channel deleted":
                bench.Simulator.DeleteChannel(bench.Channel);
                return (Post(bench, bench.Channel), null);
            case "too large":
                bench.Simulator.Faults.Next(RestFault.Error(400, 40005, "Request entity too large"), 1, Message);
                return (Post(bench, bench.Channel), () => { });
            default:
                var other = bench.Guild.AddChannel("other", type: what == "forum" ? ChannelType.GuildForum : ChannelType.GuildCategory);
                return (Post(bench, other), null);
        }
    }

    private static async Task<(Delivery, Action?)> ArrangeEditAsync(DiscordHarness bench, string what)
    {
        var place = what.StartsWith("thread", StringComparison.Ordinal) ? await StartThreadAsync(bench) : bench.Channel;
        var posted = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Coffee", place));
        var edit = new Delivery.Edit(posted.Message!.Value, DiscordHarness.Text("Tea")) { Key = bench.NextKey() };
        switch (what)
        {
            case "no View Channel":
                return (edit, Deny(bench, bench.Channel, DiscordPermission.ViewChannel));
            case "channel deleted":
                bench.Simulator.DeleteChannel(bench.Channel);
                return (edit, null);
            case "message deleted":
                bench.Simulator.DeleteMessage(bench.Simulator.Messages(bench.Channel)[0]);
                return (edit, null);
            default:
                (place.Locked, place.Archived) = (true, what == "thread locked and archived");
                return (edit, () => place.Locked = false);
        }
    }

    private static (Delivery, Action?) ArrangeDirect(DiscordHarness bench, string what)
    {
        var direct = new Delivery.Direct(DiscordHarness.RefOf(bench.Owner), DiscordHarness.Text("Hello")) { Key = bench.NextKey() };
        if (what == "closed")
        {
            bench.Owner.DirectMessagesOpen = false;
            return (direct, () => bench.Owner.DirectMessagesOpen = true);
        }

        bench.Simulator.Faults.Next(RestFault.Error(403, 50278, "Cannot send messages to this user due to having no mutual guilds"), 1, Message);
        return (direct, () => { });
    }

    private static async Task<(Delivery, Action?)> ArrangeThreadAsync(DiscordHarness bench, string what)
    {
        var card = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Coffee"));
        var reply = new Delivery.Thread(card.Message!.Value, "Coffee", DiscordHarness.Text("A view")) { Key = bench.NextKey() };
        if (what == "no Create Public Threads")
            return (reply, Deny(bench, bench.Channel, DiscordPermission.CreatePublicThreads));
        bench.Simulator.Faults.Next(RestFault.Error(400, 160006, "Maximum number of active threads reached"), 1, "POST /channels/{channel_id}/messages/{message_id}/threads");
        return (reply, () => { });
    }

    private static (Delivery, Action?) ArrangeGroup(DiscordHarness bench)
    {
        var group = new Delivery.Group([DiscordHarness.RefOf(bench.Owner)], DiscordHarness.Text("Meet"))
        {
            Key = bench.NextKey(),
            Channel = bench.Here,
            Title = "An introduction",
        };
        return (group, Deny(bench, bench.Channel, DiscordPermission.CreatePrivateThreads));
    }

    private static async Task<(Delivery, Action?)> ArrangeEventAsync(DiscordHarness bench, string what)
    {
        var start = bench.Now() + Duration.FromDays(1);
        var put = new Delivery.PutEvent(bench.Space, null, new SpaceEvent("Coffee", "Bean Bros", "K7Q2", start, start + Duration.FromHours(2), "K7Q2")) { Key = bench.NextKey() };
        switch (what)
        {
            case "no Create Events":
                var role = bench.Guild.Bot.Roles[0];
                var before = role.Permissions;
                role.Permissions &= ~DiscordPermission.CreateEvents;
                return (put, () => role.Permissions = before);
            case "too many":
                bench.Simulator.Faults.Next(RestFault.Error(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)"), 1, "POST /guilds/{guild_id}/scheduled-events");
                return (put, () => { });
            case "guild left":
                bench.Simulator.RemoveBot(bench.Guild);
                return (put, null);
            case "deleted":
                return (put with { EventId = "1234567890123456789" }, null);
            default:
                var done = Assert.IsType<DeliveryResult.Done>(await bench.DeliverAsync(put));
                bench.Simulator.Faults.Next(RestFault.Error(400, 180000, "Cannot update a finished event"), 1, "PATCH /guilds/{guild_id}/scheduled-events/{event_id}");
                return (put with { EventId = done.EventId, Key = bench.NextKey() }, null);
        }
    }

    private static Delivery.Post Post(DiscordHarness bench, SimChannel channel) =>
        new(DiscordHarness.RefOf(channel), DiscordHarness.Text("Coffee")) { Key = bench.NextKey() };

    /// <returns>What gives the permission back.</returns>
    private static Action Deny(DiscordHarness bench, SimChannel channel, DiscordPermission permission)
    {
        channel.SetOverwrite(new SimOverwrite(bench.Simulator.Bot.Id, IsMember: true, DiscordPermission.None, permission));
        return () => channel.SetOverwrite(new SimOverwrite(bench.Simulator.Bot.Id, IsMember: true, DiscordPermission.None, DiscordPermission.None));
    }

    private static async Task<SimChannel> StartThreadAsync(DiscordHarness bench)
    {
        var parent = Assert.IsType<DeliveryResult.Done>(await bench.PostAsync("Walks"));
        await bench.DeliverAsync(new Delivery.Thread(parent.Message!.Value, "Walks", DiscordHarness.Text("A note")) { Key = bench.NextKey() });
        return bench.Guild.Threads[0];
    }
}
