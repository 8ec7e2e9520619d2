using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest;
using MeetupBot.Discord.Rest.Resources;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Deliveries;

/// <summary>
/// Checks whether a message whose answer was lost has arrived. It looks for the delivery key in a custom id. A message without components
/// has no key, so it looks for a message of the bot with the same text since the first attempt. Without the permission to read it finds
/// nothing. It returns a transient error, because a failed search does not mean that the message is missing.
/// </summary>
internal sealed class PostedMessages(MessageResource messages)
{
    private const int MostPages = 10;
    private const int PageSize = 100;

    /// <summary>
    /// The clocks of the bot and Discord may differ. A wide margin is safe by key. By text it could match an older message with the same
    /// words.
    /// </summary>
    private static readonly TimeSpan MarginByKey = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan MarginByText = TimeSpan.FromSeconds(5);

    public async Task<(Message? Found, DiscordError? Error)> FindAsync(
        Snowflake channel, Snowflake self, string deliveryKey, RenderedMessage rendered, DateTimeOffset firstAttempt, CancellationToken cancellationToken)
    {
        var byKey = rendered.CarriesKey(deliveryKey);
        var after = Snowflake.FromTime(firstAttempt - (byKey ? MarginByKey : MarginByText));
        for (var page = 0; page < MostPages; page++)
        {
            var result = await messages.ListAfterAsync(channel, after, cancellationToken);
            if (result.Error is { Kind: not ApiErrorKind.Refused } passing)
                return (null, passing);
            if (result.Value is not { Length: > 0 } found)
                return default;
            var ours = found.Where(message => message.Author?.Id == self);
            if (ours.FirstOrDefault(message => byKey ? HasKey(message, deliveryKey) : HasText(message, rendered)) is { } match)
                return (match, null);
            after = found.Max(message => message.Id);
            if (found.Length < PageSize)
                return default;
        }

        return default;
    }

    private static bool HasKey(Message message, string deliveryKey) =>
        (message.Components ?? []).SelectMany(component => component.WithDescendants())
        .Any(component => CustomId.CarriesKey(component.CustomId, deliveryKey));

    private static bool HasText(Message message, RenderedMessage rendered)
    {
        var texts = (message.Components ?? []).SelectMany(component => component.WithDescendants())
            .Where(component => component.Content is not null).Select(component => component.Content);
        return string.Join('\n', texts) == rendered.Text();
    }
}
