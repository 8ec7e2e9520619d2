using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Who we are, asked once.</summary>
internal sealed class Identity(ApplicationResource application)
{
    private Snowflake? _self;

    /// <summary>Null while Discord does not say.</summary>
    public async ValueTask<Snowflake?> SelfAsync(CancellationToken cancellationToken) =>
        _self ??= (await application.GetCurrentUserAsync(cancellationToken)).Value?.Id;
}
