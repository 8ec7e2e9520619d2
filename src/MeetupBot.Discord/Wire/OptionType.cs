namespace MeetupBot.Discord.Wire;

/// <summary>Source: Interactions, Application Commands, "Application Command Option Type".</summary>
internal static class OptionType
{
    public const int Subcommand = 1;
    public const int SubcommandGroup = 2;
    public const int String = 3;
    public const int Integer = 4;
    public const int User = 6;
    public const int Channel = 7;
}
