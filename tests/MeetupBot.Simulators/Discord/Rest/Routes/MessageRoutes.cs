using System.Globalization;
using System.Net;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Validation;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Message Resource, "Get Channel Messages" to "Delete Message".</summary>
internal sealed class MessageRoutes(SimWorld world, ChannelAccess access, MessageStore messages)
{
    private static readonly string[] Anchors = ["around", "before", "after"];

    private readonly NonceCache _nonces = new(world);
    private readonly OldMessageEdits _oldEdits = new(world);

    public void Map(Router router)
    {
        const string Channel = "/channels/{channel_id}/messages";
        const string One = "/channels/{channel_id}/messages/{message_id}";
        var five = new RateLimit(5, TimeSpan.FromSeconds(5));
        router.Map("POST", Channel, five, Create);
        router.Map("GET", Channel, five, List);
        router.Map("GET", One, new RateLimit(30, TimeSpan.FromSeconds(10)), Get);
        router.Map("PATCH", One, five, Edit);
        router.Map("DELETE", One, new RateLimit(5, TimeSpan.FromSeconds(1)), Delete);
        router.Map("POST", "/channels/{channel_id}/typing", five, Type);
    }

    private RestReply Type(RestRequest request)
    {
        access.Require(request.Id(0, "channel_id"), DiscordPermission.SendMessages);
        return RestReply.NoContent;
    }

    private RestReply Create(RestRequest request)
    {
        var channel = access.GetVisible(request.Id(0, "channel_id"));
        CheckMayWrite(channel, request);
        var form = request.Form(new FormErrors());
        var nonce = NonceCache.Read(form);
        var enforce = form.Flag("enforce_nonce") == true;
        var reference = ReadReference(form, channel);
        var draft = new MessageForm(world, channel, MessageKind.Channel).ReadNew(form, request.Files);
        if (draft.Embeds is { } embeds && embeds.GetArrayLength() > 0)
            access.Require(channel, DiscordPermission.EmbedLinks);
        if (enforce && nonce is not null && _nonces.Find(nonce) is { } earlier)
            return RestReply.Ok(earlier);
        var message = messages.Create(channel, world.Bot, draft, m =>
        {
            m.Nonce = nonce;
            m.Reference = reference;
            m.Type = reference is null ? 0 : 19;
        });
        _nonces.Remember(message);
        channel.Archived = false;
        return RestReply.Ok(message);
    }

    private void CheckMayWrite(SimChannel channel, RestRequest request)
    {
        if (channel.Type == ChannelType.GuildForum)
            throw ApiError.ForumChannel();
        if (channel.Type == ChannelType.GuildCategory)
            throw ApiError.NotTextChannel();
        if (channel.Recipient is { } person)
            CheckDirectMessage(person);
        access.Require(channel, channel.IsThread ? DiscordPermission.SendMessagesInThreads : DiscordPermission.SendMessages);
        CheckUnlocked(channel);
        if (request.Files.Count > 0)
            access.Require(channel, DiscordPermission.AttachFiles);
    }

    /// <summary>Source: Threads, "Locked Threads": without MANAGE_THREADS, bots neither create nor update messages there.</summary>
    private void CheckUnlocked(SimChannel channel)
    {
        if (channel.Locked && !access.GetPermissions(channel).HasFlag(DiscordPermission.ManageThreads))
            throw ApiError.ThreadLocked();
    }

    private void CheckDirectMessage(SimUser person)
    {
        if (!person.DirectMessagesOpen || !world.Guilds.Values.Any(g => g.FindMember(person.Id) is not null))
            throw ApiError.CannotMessageUser(HttpStatusCode.Forbidden);
    }

    private SimMessage? ReadReference(FormReader form, SimChannel channel)
    {
        if (form.Object("message_reference") is not { } reference || reference.Snowflake("message_id", required: true) is not { } id)
            return null;
        if (channel.Guild is not null && !access.GetPermissions(channel).HasFlag(DiscordPermission.ReadMessageHistory))
            throw new ApiError(HttpStatusCode.BadRequest, 160002, "Cannot reply without permission to read message history");
        var message = channel.Find(id);
        if (message is null && reference.Flag("fail_if_not_exists") != false)
            form.Fail("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        return message;
    }

    private RestReply List(RestRequest request)
    {
        var channel = access.GetVisible(request.Id(0, "channel_id"));
        var given = Anchors.Where(request.Query.ContainsKey).ToList();
        if (given.Count > 1)
            throw FormErrors.Single(given[1], "BASE_TYPE_MUTUALLY_EXCLUSIVE", "Only one of around, before, after may be passed.");
        var limit = ReadLimit(request);
        var anchor = given.Count == 1 ? ReadAnchor(request, given[0]) : (ulong?)null;
        var mayRead = channel.Guild is null || access.GetPermissions(channel).HasFlag(DiscordPermission.ReadMessageHistory);
        var page = mayRead ? MessagePage.Take(channel.Messages, given.FirstOrDefault(), anchor, limit) : [];
        return RestReply.Ok((page, this), static (json, s) =>
        {
            json.WriteStartArray();
            foreach (var message in s.page)
                MessageJson.Write(json, message, s.Item2.SeesContent(message));
            json.WriteEndArray();
        });
    }

    private bool SeesContent(SimMessage message) =>
        message.Author == world.Bot || message.Channel.Guild is null || message.Mentioned.Contains(world.Bot)
        || world.Options.AllowedPrivilegedIntents.HasFlag(GatewayIntent.MessageContent);

    private static int ReadLimit(RestRequest request)
    {
        if (!request.Query.TryGetValue("limit", out var text))
            return 50;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 100)
            return limit;
        throw FormErrors.Single("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
    }

    private static ulong ReadAnchor(RestRequest request, string name) =>
        ulong.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw FormErrors.Single(name, "NUMBER_TYPE_COERCE", $"Value \"{request.Query[name]}\" is not snowflake.");

    private RestReply Get(RestRequest request)
    {
        var message = Find(request, DiscordPermission.ReadMessageHistory);
        return RestReply.Ok((message, sees: SeesContent(message)), static (json, s) => MessageJson.Write(json, s.message, s.sees));
    }

    private RestReply Edit(RestRequest request)
    {
        var message = Find(request, DiscordPermission.None);
        if (message.Author != world.Bot)
            throw ApiError.CannotEditOthersMessage();
        if (message.Channel.Archived)
            throw ApiError.ThreadArchived();
        CheckUnlocked(message.Channel);
        _oldEdits.Check(message);
        var form = request.Form(new FormErrors());
        messages.Edit(message, new MessageForm(world, message.Channel, MessageKind.Channel).ReadEdit(form, request.Files, message));
        return RestReply.Ok(message);
    }

    private RestReply Delete(RestRequest request)
    {
        var message = Find(request, DiscordPermission.None);
        if (message.Author != world.Bot && message.Channel.Guild is null)
            throw new ApiError(HttpStatusCode.Forbidden, 50003, "Cannot execute action on a DM channel");
        if (message.Author != world.Bot)
            access.Require(message.Channel, DiscordPermission.ManageMessages);
        messages.Delete(message);
        return RestReply.NoContent;
    }

    private SimMessage Find(RestRequest request, DiscordPermission permissions)
    {
        var channel = access.Require(request.Id(0, "channel_id"), permissions);
        return channel.Find(request.Id(1, "message_id")) ?? throw ApiError.UnknownMessage();
    }
}
