namespace MeetupBot.Simulators.Discord.Validation;

internal static class MessageDrafts
{
    /// <summary>A message that a person types.</summary>
    public static MessageDraft Plain(string content) =>
        new(content, ContentSent: true, null, null, null, AllowedMentions.MessageDefault, null);
}
