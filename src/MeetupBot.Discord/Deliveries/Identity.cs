using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Deliveries;

/// <summary>The bot's own user id. It is requested once.</summary>
internal sealed class Identity(ApplicationResource application)
{
    /// <summary>The error while the bot cannot search for its own messages.</summary>
    public static readonly DiscordError Unknown = new(ApiErrorKind.Unavailable, 0, 0, "Discord does not say who we are.");

    private Snowflake? _self;

    /// <summary>Null while Discord does not answer.</summary>
    public async ValueTask<Snowflake?> SelfAsync(CancellationToken cancellationToken) =>
        _self ??= (await application.GetCurrentUserAsync(cancellationToken)).Value?.Id;
}
