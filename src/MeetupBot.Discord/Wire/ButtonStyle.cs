namespace MeetupBot.Discord.Wire;

/// <summary>Source: Components, Component Reference, "Button Styles".</summary>
internal static class ButtonStyle
{
    public const int Primary = 1;
    public const int Secondary = 2;
    public const int Success = 3;
    public const int Danger = 4;
    public const int Link = 5;
}
