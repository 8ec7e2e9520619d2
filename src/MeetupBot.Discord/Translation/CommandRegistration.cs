using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Translation;

/// <summary>Registers the commands when those at Discord differ. Source: Interactions, Application Commands, "Bulk Overwrite".</summary>
internal sealed partial class CommandRegistration(ApplicationResource application, ILogger<CommandRegistration> logger)
{
    /// <returns>Null when Discord has the current commands.</returns>
    public async Task<DiscordError?> RunAsync(CommandSet commands, CancellationToken cancellationToken)
    {
        var self = await application.GetCurrentApplicationAsync(cancellationToken);
        if (!self.Succeeded(out var app, out var error))
            return error;
        var wanted = CommandRenderer.Render(commands);
        var registered = await application.GetCommandsAsync(app.Id, cancellationToken);
        if (registered.Error is { Kind: ApiErrorKind.TokenRefused or ApiErrorKind.HeldBack })
            return registered.Error;
        if (registered.Value is { } current && CommandComparer.AreEqual(current, wanted))
            return null;
        var result = await application.OverwriteCommandsAsync(app.Id, wanted, cancellationToken);
        if (result.Error is null)
            LogRegistered(wanted.Length);
        return result.Error;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands with Discord")]
    private partial void LogRegistered(int count);
}
