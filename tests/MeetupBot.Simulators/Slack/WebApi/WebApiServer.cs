using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Processes a call: body, fault, token, scope, rate limit, method. Source: Web API, "Basics".</summary>
internal sealed class WebApiServer(Workspace workspace, Tokens tokens, IReadOnlyDictionary<string, Method> methods)
{
    public const string Prefix = "/api/";

    private readonly Pace _pace = new(workspace.Options);

    public ApiFaults Faults { get; } = new(workspace.Time);

    public BoundedLog<ApiRecord> Log { get; } = new(workspace.Options.RequestLogCapacity);

    public async Task HandleAsync(HttpContext http)
    {
        var arrived = workspace.Now;
        var name = http.Request.Path.Value![Prefix.Length..];
        var arguments = new Arguments(new Dictionary<string, JsonNode?>(), false);
        ApiError? malformed = null;
        try
        {
            arguments = await ArgumentsReader.ReadAsync(http.Request);
        }
        catch (ApiError error)
        {
            malformed = error;
        }

        var fault = Faults.Take(name, arguments.TextOrNull("channel"));
        var reply = fault is { AfterEffect: false } ? ApiReply.Of(fault) : Answer(http, name, arguments, malformed);
        if (fault is { Delay: var delay } && delay > TimeSpan.Zero)
            await Task.Delay(delay, workspace.Time, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var cut = fault?.Cut == true;
        Log.Add(new ApiRecord(
            arrived, name, http.Request.Method, arguments.IsJson, arguments.ToJson(), cut ? 0 : reply.Status, reply.Error, reply.Json));
        if (cut)
            http.Abort();
        else
            await SendAsync(http, name, reply);
    }

    private ApiReply Answer(HttpContext http, string name, Arguments arguments, ApiError? malformed)
    {
        try
        {
            if (malformed is not null)
                throw malformed;
            if (!methods.TryGetValue(name, out var method))
                throw new ApiError("unknown_method") { More = new Dictionary<string, string> { ["req_method"] = name } };
            tokens.Check(Token(http, arguments), method);
            if (_pace.Refuses(method, arguments, workspace.Now) is { } wait)
                return ApiReply.Of(ApiFault.RateLimited(wait));
            Complain(method, arguments);
            var read = method.TakesJson || !arguments.IsJson ? arguments : new Arguments(new Dictionary<string, JsonNode?>(), false);
            var result = workspace.Change(() => method.Run(read));
            result.Insert(0, "ok", true);
            return new ApiReply(200, result, null, null);
        }
        catch (ApiError error)
        {
            return new ApiReply(200, error.ToJson(), error.Code, null);
        }
    }

    /// <summary>Source: Web API, "Authentication" (a header, or a form's field; JSON only with the header).</summary>
    private static string? Token(HttpContext http, Arguments arguments)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.Ordinal))
            return header["Bearer ".Length..];
        return arguments.IsJson ? null : arguments.TextOrNull("token");
    }

    /// <summary>Slack's own libraries add the workspace to every call, so it does not count as unknown.</summary>
    private void Complain(Method method, Arguments arguments)
    {
        foreach (var unknown in arguments.Names.Where(n => n is not ("token" or "team_id") && !method.Arguments.Contains(n)))
            workspace.Complain($"{method.Name} has no argument {unknown}");
        if (arguments.IsJson && !method.TakesJson)
            workspace.Complain($"{method.Name} does not read JSON");
    }

    private async Task SendAsync(HttpContext http, string name, ApiReply reply)
    {
        var headers = http.Response.Headers;
        http.Response.StatusCode = reply.Status;
        headers["X-OAuth-Scopes"] = string.Join(',', tokens.Scopes);
        if (methods.TryGetValue(name, out var method) && method.Scopes.Count > 0)
            headers["X-Accepted-OAuth-Scopes"] = string.Join(',', method.Scopes);
        headers["X-Slack-Req-Id"] = http.TraceIdentifier;
        if (reply.RetryAfter is { } wait)
            headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = reply.Json is null ? "text/html" : "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(reply.Json?.ToJsonString() ?? "<html>Slack is having trouble</html>"));
    }
}
