using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Slack.WebApi;

/// <summary>What a call returned, or why not.</summary>
internal readonly record struct SlackResult<T>(T? Value, SlackError? Error)
    where T : class
{
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out SlackError? error)
    {
        value = Value;
        error = Error;
        return Error is null;
    }
}
