using System.Globalization;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>Ids in Slack's form: a letter for the kind, then upper-case letters and digits.</summary>
internal sealed class SlackIds
{
    private long _last;

    public string Next(string kind) => kind + "0" + Interlocked.Increment(ref _last).ToString("X8", CultureInfo.InvariantCulture);
}
