using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Discord.Rest;

/// <summary>What a call returned, or why not.</summary>
internal readonly record struct DiscordResult<T>(T? Value, DiscordError? Error)
    where T : class
{
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out DiscordError? error)
    {
        value = Value;
        error = Error;
        return Error is null;
    }
}
