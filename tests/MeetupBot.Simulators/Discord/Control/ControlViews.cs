using System.Globalization;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Control;

/// <summary>The JSON that the control API shows.</summary>
internal static class ControlViews
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static object World(DiscordSimulator discord, IEnumerable<string> actions) => new
    {
        api = discord.ApiBaseUrl,
        token = discord.Token,
        application = Id(discord.ApplicationId),
        connected = discord.ConnectedSessions,
        invalidRequests = discord.InvalidRequests,
        commands = discord.Commands().Select(c => c.Name),
        guilds = discord.Guilds.Select(g => new
        {
            id = Id(g.Id),
            g.Name,
            members = g.Members.Select(m => new { id = Id(m.User.Id), m.User.Username }),
            channels = g.Channels.Select(c => new { id = Id(c.Id), c.Name }),
            events = g.ScheduledEvents.Select(e => new { id = Id(e.Id), e.Name, e.StartsAt, e.Status, e.Location }),
        }),
        actions,
    };

    /// <param name="key">A channel's name or id, or <c>dm:</c> and a username.</param>
    public static object Messages(DiscordSimulator discord, string key)
    {
        if (key.StartsWith("dm:", StringComparison.Ordinal))
        {
            var user = discord.Guilds.SelectMany(g => g.Members).First(m => m.User.Username == key["dm:".Length..]).User;
            return discord.DirectMessages(user).Select(Message);
        }

        var channel = discord.Guilds.SelectMany(g => g.Channels).First(c => c.Name == key || Id(c.Id) == key);
        return discord.Messages(channel).Select(Message);
    }

    public static object Response(SimInteractionResponse response) => new
    {
        interaction = Id(response.Interaction.Id),
        type = response.Type.ToString(),
        message = response.Message is { } message ? Message(message) : null,
        modal = response.Modal is { } modal
            ? new { modal.Title, modal.CustomId, fields = modal.Fields.Select(f => new { f.Label, f.Input.CustomId, f.Input.Value }) }
            : null,
        choices = response.Choices,
        followups = response.Followups.Select(Message),
    };

    public static object Message(SimMessage message) => new
    {
        id = Id(message.Id),
        author = message.Author.Username,
        message.IsEphemeral,
        message.IsLoading,
        message.Edits,
        message.Text,
        buttons = message.Buttons.Select(b => b.Label ?? b.CustomId),
        menus = message.Selects.Select(s => new { s.Placeholder, s.CustomId, options = s.Options.Select(o => o.Label) }),
        files = message.Attachments.Select(a => a.Url),
    };

    private static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
