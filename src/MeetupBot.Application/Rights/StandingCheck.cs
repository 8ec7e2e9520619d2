using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Application.Rights;

/// <summary>Asks a platform what an account may do in a space, while somebody waits.</summary>
public sealed partial class StandingCheck(PlatformSet platforms, TimeProvider time, ILogger<StandingCheck> logger)
{
    /// <summary>An interaction has to be acknowledged within three seconds.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.5);

    /// <returns>Null when the platform does not answer in time.</returns>
    public async Task<Standing?> AskAsync(SpaceRef space, UserRef user, CancellationToken cancellationToken)
    {
        if (platforms.Find(user.Platform) is not { } platform)
            return null;
        try
        {
            return await platform.FindStandingAsync(space, user, cancellationToken).WaitAsync(LongestWait, time, cancellationToken);
        }
        catch (Exception fault) when (fault is PlatformUnavailableException or TimeoutException)
        {
            NoAnswer(user.Platform, fault.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Platform} does not say what somebody may do: {Problem}")]
    private partial void NoAnswer(string platform, string problem);
}
