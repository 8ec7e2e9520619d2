using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string TakesPartLabel = "What you take part in";
    public const string GreeterLabel = "Greets first-timers";
    public const string ReconnectLabel = "Reconnect";
    public const string GreeterOption = "Say hello to first-timers";
    public const string ReconnectOption = "Hear about people you haven't met for months";
    public const string Yes = "yes";
    public const string No = "no";

    public static string YesOrNo(bool value) => value ? Yes : No;

    public static string NeitherYesNorNo(string text) => $"“{DisplayText.Shorten(text, 30)}” is neither yes nor no.";
}
