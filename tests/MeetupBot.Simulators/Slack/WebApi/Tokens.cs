using System.Security.Cryptography;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>The two tokens and their scopes. Source: Tokens (bot tokens, app-level tokens).</summary>
internal sealed class Tokens(SlackSimulatorOptions options)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _scopes = [.. options.Scopes];

    public string Bot { get; } = "xoxb-" + RandomNumberGenerator.GetHexString(40, lowercase: true);

    public string App { get; } = "xapp-1-" + RandomNumberGenerator.GetHexString(40, lowercase: true);

    public bool BotRevoked { get; set; }

    public bool AppRevoked { get; set; }

    public IReadOnlyList<string> Scopes
    {
        get
        {
            lock (_gate)
                return [.. _scopes.Order(StringComparer.Ordinal)];
        }
    }

    public void Add(string scope)
    {
        lock (_gate)
            _scopes.Add(scope);
    }

    public void Remove(string scope)
    {
        lock (_gate)
            _scopes.Remove(scope);
    }

    /// <exception cref="ApiError">The token is missing, wrong, revoked, of the other kind, or lacks the scope.</exception>
    public void Check(string? token, Method method)
    {
        var wanted = method.TakesAppToken ? App : Bot;
        if (string.IsNullOrEmpty(token))
            throw new ApiError("not_authed");
        if (token != wanted)
            throw new ApiError(token == Bot || token == App ? "not_allowed_token_type" : "invalid_auth");
        if (method.TakesAppToken ? AppRevoked : BotRevoked)
            throw new ApiError("token_revoked");
        var provided = method.TakesAppToken ? options.AppScopes : Scopes;
        if (method.Scopes.Count > 0 && !method.Scopes.Any(provided.Contains))
            throw ApiError.MissingScope(string.Join(',', method.Scopes), provided);
    }

    /// <exception cref="ApiError">The bot token lacks it.</exception>
    public void Require(string scope)
    {
        if (!Scopes.Contains(scope))
            throw ApiError.MissingScope(scope, Scopes);
    }
}
