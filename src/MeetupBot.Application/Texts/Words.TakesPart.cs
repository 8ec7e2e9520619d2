using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string TakesPartLabel = "What I take part in";
    public const string GreeterLabel = "Greets first-timers";
    public const string ReconnectLabel = "Reconnect";
    public const string GreeterOption = "I say hello to first-timers";
    public const string ReconnectOption = "I hear about people I haven't met for months";
    public const string Yes = "yes";
    public const string No = "no";

    public static string YesOrNo(bool value) => value ? Yes : No;

    public static string NeitherYesNorNo(string text) => $"“{DisplayText.Shorten(text, 30)}” is neither yes nor no.";
}
