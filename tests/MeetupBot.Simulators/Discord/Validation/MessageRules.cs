namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Limits of messages. Source: Message Resource, "Create Message", "Embed Limits"; Component Reference.</summary>
internal static class MessageRules
{
    public const int ContentLength = 2000;
    public const int NonceLength = 25;
    public const int Embeds = 10;
    public const int EmbedTotal = 6000;
    public const int LegacyRows = 5;
    public const int Components = 40;
    public const int ComponentText = 4000;
    public const int CustomIdLength = 100;
    public const int Files = 10;
    public const int AllowedMentionIds = 100;
    public const int DescriptionLength = 1024;
}
