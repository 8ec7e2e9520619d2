using System.Net;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Rest.Routes;

/// <summary>Source: Channel Resource, "Start Thread from Message" to "Remove Thread Member", and "Modify Channel" for threads.</summary>
internal sealed class ThreadRoutes(SimWorld world, ChannelAccess access)
{
    private static readonly RateLimit Usual = new(50, TimeSpan.FromSeconds(300));

    public void Map(Router router)
    {
        router.Map("POST", "/channels/{channel_id}/threads", Usual, Start);
        router.Map("POST", "/channels/{channel_id}/messages/{message_id}/threads", Usual, StartFromMessage);
        router.Map("PUT", "/channels/{channel_id}/thread-members/{user_id}", new RateLimit(5, TimeSpan.FromSeconds(5)), AddMember);
        router.Map("DELETE", "/channels/{channel_id}/thread-members/{user_id}", new RateLimit(5, TimeSpan.FromSeconds(5)), RemoveMember);
        router.Map("GET", "/guilds/{guild_id}/threads/active", Usual, Active);
        router.Map("PATCH", "/channels/{channel_id}", new RateLimit(5, TimeSpan.FromSeconds(10)), Modify);
    }

    private static int ReadArchive(FormReader form) =>
        (int)(form.OneOf("auto_archive_duration", required: false, 60, 1440, 4320, 10080) ?? 4320);

    private static RestReply Created(SimChannel thread) => RestReply.Json(HttpStatusCode.Created, thread, ChannelJson.Write);

    private RestReply Start(RestRequest request)
    {
        var parent = access.GetVisible(request.Id(0, "channel_id"));
        CheckCanHoldThreads(parent);
        var form = request.Form(new FormErrors());
        var name = form.Text("name", 1, 100, required: true);
        var type = (ChannelType)(form.OneOf("type", required: false, 10, 11, 12) ?? 12);
        var archive = ReadArchive(form);
        var invitable = form.Flag("invitable") ?? true;
        form.Errors.ThrowIfAny();
        if (type == ChannelType.PrivateThread && parent.Type != ChannelType.GuildText)
            throw WrongType();
        access.Require(
            parent, type == ChannelType.PrivateThread ? DiscordPermission.CreatePrivateThreads : DiscordPermission.CreatePublicThreads);
        return Created(Make(world.Snowflakes.Next(), parent, type, name!, archive, invitable));
    }

    private RestReply StartFromMessage(RestRequest request)
    {
        var parent = access.Require(request.Id(0, "channel_id"), DiscordPermission.CreatePublicThreads);
        CheckCanHoldThreads(parent);
        var message = parent.Find(request.Id(1, "message_id")) ?? throw ApiError.UnknownMessage();
        if (message.Thread is not null)
            throw new ApiError(HttpStatusCode.BadRequest, 160004, "A thread has already been created for this message");
        var form = request.Form(new FormErrors());
        var name = form.Text("name", 1, 100, required: true);
        var archive = ReadArchive(form);
        form.Errors.ThrowIfAny();
        var type = parent.Type == ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        // The thread gets the message's id.
        message.Thread = Make(message.Id, parent, type, name!, archive, invitable: true);
        message.Flags |= MessageFlag.HasThread;
        message.CachedJson = null;
        world.Events.MessageUpdated(message);
        return Created(message.Thread);
    }

    private static void CheckCanHoldThreads(SimChannel parent)
    {
        if (parent.Type is not (ChannelType.GuildText or ChannelType.GuildAnnouncement))
            throw WrongType();
    }

    private static ApiError WrongType() => new(HttpStatusCode.BadRequest, 50024, "Cannot execute action on this channel type");

    private SimChannel Make(ulong id, SimChannel parent, ChannelType type, string name, int archive, bool invitable)
    {
        if (parent.Guild!.Threads.Count(thread => !thread.Archived) >= world.Options.MostActiveThreads)
            throw new ApiError(HttpStatusCode.BadRequest, 160006, "Maximum number of active threads reached");
        var thread = new SimChannel(id, type, name)
        {
            Guild = parent.Guild,
            Parent = parent,
            Thread = new SimThreadState(world.Bot.Id, archive, invitable, world.Now),
        };
        thread.Thread.Members[world.Bot.Id] = world.Now;
        parent.Guild.Register(thread);
        world.Events.ThreadCreated(thread);
        return thread;
    }

    private RestReply AddMember(RestRequest request)
    {
        var thread = FindThread(request, DiscordPermission.SendMessagesInThreads);
        var userId = ReadUser(request);
        if (thread.Archived)
            throw ApiError.ThreadArchived();
        if (!world.Users.ContainsKey(userId))
            throw ApiError.UnknownUser();
        if (thread.Guild!.FindMember(userId) is null)
            throw ApiError.UnknownMember();
        thread.Thread!.Members.TryAdd(userId, world.Now);
        return RestReply.NoContent;
    }

    private RestReply RemoveMember(RestRequest request)
    {
        var thread = FindThread(request, DiscordPermission.None);
        var userId = ReadUser(request);
        if (userId != world.Bot.Id && thread.Thread!.OwnerId != world.Bot.Id)
            access.Require(thread, DiscordPermission.ManageThreads);
        thread.Thread!.Members.Remove(userId);
        return RestReply.NoContent;
    }

    private RestReply Modify(RestRequest request)
    {
        var channel = access.GetVisible(request.Id(0, "channel_id"));
        if (!channel.IsThread)
            access.Require(channel, DiscordPermission.ManageChannels);
        else if (channel.Thread!.OwnerId != world.Bot.Id)
            access.Require(channel, DiscordPermission.ManageThreads);
        var form = request.Form(new FormErrors());
        var name = form.Text("name", 1, 100);
        var archived = form.Flag("archived");
        form.Flag("locked");
        form.Errors.ThrowIfAny();
        if (channel.Locked)
            access.Require(channel, DiscordPermission.ManageThreads);
        channel.Name = name ?? channel.Name;
        channel.Archived = channel.IsThread && (archived ?? channel.Archived);
        if (channel.IsThread)
            world.Events.ThreadUpdated(channel);
        return RestReply.Ok(channel, ChannelJson.Write);
    }

    /// <summary>Source: Guild Resource, "List Active Guild Threads": public ones, and private ones that the bot can see.</summary>
    private RestReply Active(RestRequest request)
    {
        var guild = access.Guild(request.Id(0, "guild_id"));
        var threads = guild.Threads.Where(thread => !thread.Archived && access.GetPermissions(thread).HasFlag(DiscordPermission.ViewChannel)).ToList();
        return RestReply.Ok(threads, static (json, found) =>
        {
            json.WriteStartObject();
            json.WriteStartArray("threads");
            foreach (var thread in found)
                ChannelJson.Write(json, thread);
            json.WriteEndArray();
            json.WriteEmptyArray("members");
            json.WriteEndObject();
        });
    }

    private ulong ReadUser(RestRequest request) => request.Value(1) == "@me" ? world.Bot.Id : request.Id(1, "user_id");

    private SimChannel FindThread(RestRequest request, DiscordPermission permissions)
    {
        var thread = access.Require(request.Id(0, "channel_id"), permissions);
        return thread.IsThread ? thread : throw WrongType();
    }
}
