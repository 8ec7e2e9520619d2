using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi;

/// <summary>
/// Posts to addresses that Slack supplied for one purpose: uploads and <c>response_url</c>s. They need no token and must not get one.
/// </summary>
internal sealed class AddressPoster(WebApiTransport transport, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Null if the address must not be used.</summary>
    public Uri? Trust(string? text) => transport.Trust(text);

    /// <returns>Null on success.</returns>
    public Task<SlackError?> UploadAsync(Uri address, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => RunAsync(
        () => transport.PostAsync(address, content, isJson: false, cancellationToken), RetrySchedule.Ordinary, repeatable: true, cancellationToken);

    /// <returns>Null on success.</returns>
    public Task<SlackError?> RespondAsync(Uri address, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => RunAsync(
        () => transport.PostAsync(address, json, isJson: true, cancellationToken), RetrySchedule.Interactive, repeatable: false, cancellationToken);

    private async Task<SlackError?> RunAsync(
        Func<Task<HttpTry<WebApiReply>>> send, RetrySchedule schedule, bool repeatable, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var attempt = await send();
            var error = ErrorOf(attempt);
            var again = error?.Kind == ApiErrorKind.RateLimited || (error?.Kind == ApiErrorKind.Unavailable && (repeatable || attempt.NeverSent));
            if (!again || tries >= schedule.Tries || error!.RetryAfter > LongestWait)
                return error;
            var wait = error.RetryAfter ?? schedule.DelayAfter(tries, Random.Shared.NextDouble());
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Success is a bare word or a Web API response. A refusal may be only the status.</summary>
    private static SlackError? ErrorOf(HttpTry<WebApiReply> attempt)
    {
        if (attempt.Reply is not { } reply)
            return new SlackError(ApiErrorKind.Unavailable, 0, attempt.Reason);
        var status = (int)reply.Status;
        if (reply.Limited || reply.Parse(WebApiJson.Wire.WebApiResponse) is { Ok: true } or { Error: not null })
            return reply.ToError();
        return status switch
        {
            >= 200 and < 300 => null,
            >= 500 => new SlackError(ApiErrorKind.Unavailable, status, "Slack's server failed."),
            _ => new SlackError(ApiErrorKind.Refused, status, "Slack does not take that address any more."),
        };
    }
}
