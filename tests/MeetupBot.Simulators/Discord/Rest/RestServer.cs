using System.Net;
using MeetupBot.Simulators.Discord.Model;
using Microsoft.AspNetCore.Http.Features;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>
/// Processes a request: block, route, token, faults, limits, body, handler. Handlers run one at a time and hold the world's lock.
/// </summary>
internal sealed class RestServer(SimWorld world, BotToken token, Router router)
{
    public const string Prefix = "/api/v10";

    private readonly RestRateLimiter _limiter = new(world.Options);

    public RestFaults Faults { get; } = new(world.Time);

    public InvalidRequests Invalid { get; } = new(world.Options.InvalidRequestLimit);

    public BoundedLog<RequestRecord> Log { get; } = new(world.Options.RequestLogCapacity);

    public async Task HandleAsync(HttpContext http)
    {
        var arrived = world.Now;
        var path = http.Request.Path.Value!;
        path = path.StartsWith(Prefix + "/", StringComparison.Ordinal) ? path[Prefix.Length..] : "";
        var (route, values, pathExists) = router.Match(http.Request.Method, path);
        var fault = Faults.Take(route?.Name ?? "", path);
        var body = RestBody.Empty;
        RestReply? reply = null;
        BucketState? bucket = null;
        try
        {
            body = await BodyReader.ReadAsync(http.Request);
            if (fault is null or { AfterEffect: true })
            {
                (reply, bucket) = Answer(http, route, values, pathExists, body, arrived);
            }
            else if (!fault.Cut)
            {
                reply = RestReplies.ForFault(fault);
            }
        }
        catch (ApiError error)
        {
            reply = error.ToReply();
        }

        if (fault is { Delay.Ticks: > 0, Scope: null })
            await Task.Delay(fault.Delay, world.Time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (fault is { Cut: true })
            reply = null;
        Record(http, route, path, body, reply, fault, arrived);
        if (reply is null)
            Cut(http);
        else
            await SendAsync(http.Response, reply, bucket);
    }

    private static void Cut(HttpContext http)
    {
        // A plain abort would close the connection properly. A network failure looks like a reset.
        if (http.Features.Get<IHttpRequestLifetimeFeature>() is { } lifetime)
            lifetime.Abort();
    }

    private static Task SendAsync(HttpResponse response, RestReply reply, BucketState? bucket)
    {
        response.StatusCode = (int)reply.Status;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        if (bucket is not null)
            RestReplies.WriteHeaders(response.Headers, bucket);
        if (reply.Body.Length == 0)
            return Task.CompletedTask;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        return response.Body.WriteAsync(reply.Body, 0, reply.Body.Length);
    }

    private (RestReply Reply, BucketState? Bucket) Answer(
        HttpContext http, Route? route, string[] values, bool pathExists, RestBody body, DateTimeOffset now)
    {
        if (Invalid.Lockout(now) is { } lockout)
            return (RestReplies.LockedOut(lockout), null);
        if (http.Request.Headers.UserAgent.Count == 0)
            return (RestReplies.NoUserAgent, null);
        if (route is null)
            throw pathExists ? ApiError.MethodNotAllowed() : ApiError.NotFound();
        if (!route.Traits.HasFlag(RouteTraits.Open) && !token.Opens(http.Request.Headers.Authorization))
            throw ApiError.Unauthorized();
        if (_limiter.TakeGlobal(route, now) is { } wait)
            return (RestReplies.RateLimited(wait, RateLimitScope.Global), null);
        var bucket = _limiter.Take(route, values, now);
        if (bucket is { Passed: false })
            return (RestReplies.RateLimited(bucket.ResetsAfter, RateLimitScope.User), bucket);
        return (Run(route, new RestRequest(values, http.Request.Query, body)), bucket);
    }

    private RestReply Run(Route route, RestRequest request)
    {
        try
        {
            lock (world.Gate)
                return route.Handler(request);
        }
        catch (ApiError error)
        {
            return error.ToReply();
        }
        finally
        {
            world.Changes.Pulse();
        }
    }

    private void Record(HttpContext http, Route? route, string path, RestBody body, RestReply? reply, RestFault? fault, DateTimeOffset arrived)
    {
        if (reply?.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests
            && fault?.Scope != RateLimitScope.Shared)
            Invalid.Add(arrived);
        if (!Log.Enabled)
            return;
        Log.Add(new RequestRecord(
            arrived,
            http.Request.Method,
            route?.Name ?? "",
            path + http.Request.QueryString.Value,
            body.Raw,
            [.. body.Files.Select(f => f.FileName)],
            reply is null ? 0 : (int)reply.Status,
            reply?.Body ?? []));
    }
}
