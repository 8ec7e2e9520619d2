using System.Diagnostics.CodeAnalysis;

namespace MeetupBot.Chat.Transport;

/// <summary>The value of a call, or its error.</summary>
public readonly record struct ApiResult<T, TError>(T? Value, TError? Error)
    where T : class
    where TError : ApiError
{
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out TError? error)
    {
        value = Value;
        error = Error;
        return Error is null;
    }
}
