#!/usr/bin/env python3
"""Takes from Discord's and Slack's own API descriptions what this bot uses: the operations below, and of them what a request may carry.

    tests/Specs/take-used.py FOLDER

FOLDER holds discord-openapi.json (github.com/discord/discord-api-spec, specs/openapi.json) and slack-web-openapi.json
(github.com/slackapi/slack-api-specs, web-api/slack_web_openapi_v2.json). discord.json and slack.json beside this script are written
anew. A test that meets a request which they don't describe fails: add the operation here, then run this.
"""
import json
import pathlib
import sys

DISCORD = """
GET /applications/@me
GET /applications/{application_id}/commands
PUT /applications/{application_id}/commands
GET /channels/{channel_id}
PATCH /channels/{channel_id}
GET /channels/{channel_id}/messages
POST /channels/{channel_id}/messages
PATCH /channels/{channel_id}/messages/{message_id}
DELETE /channels/{channel_id}/messages/{message_id}
POST /channels/{channel_id}/messages/{message_id}/threads
PUT /channels/{channel_id}/thread-members/{user_id}
POST /channels/{channel_id}/threads
GET /gateway/bot
GET /guilds/{guild_id}
GET /guilds/{guild_id}/members/{user_id}
GET /guilds/{guild_id}/scheduled-events
POST /guilds/{guild_id}/scheduled-events
PATCH /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}
DELETE /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}
GET /guilds/{guild_id}/threads/active
POST /interactions/{interaction_id}/{interaction_token}/callback
GET /users/@me
POST /users/@me/channels
POST /webhooks/{webhook_id}/{webhook_token}
PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original
DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original
"""

SLACK = """
auth.test
chat.delete
chat.postEphemeral
chat.postMessage
chat.update
conversations.open
users.info
users.list
views.open
views.publish
views.update
"""

# The words of JSON Schema that say something about a value.
WORDS = {
    "$ref", "allOf", "anyOf", "oneOf", "const", "enum", "type", "items", "properties", "required", "pattern",
    "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum",
}
NAMED = {"properties"}


def pick(schema, found):
    """The schema without prose; adds the names of those that it refers to."""
    if isinstance(schema, list):
        return [pick(one, found) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {}
    for word, value in schema.items():
        if word in NAMED:
            kept[word] = {name: pick(one, found) for name, one in value.items()}
        elif word in WORDS:
            kept[word] = value if word in ("enum", "const", "required") else pick(value, found)
            if word == "$ref":
                found.append(value.rsplit("/", 1)[1])
    return kept


def discord(source):
    paths, schemas, found = {}, {}, []
    for verb, path in (line.split() for line in DISCORD.split("\n") if line):
        operation, kept = source["paths"][path][verb.lower()], {}
        if "requestBody" in operation:
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            kept["requestBody"] = {"content": {"application/json": {"schema": pick(schema, found)}}}
        paths.setdefault(path, {})[verb.lower()] = kept
    while found:
        name = found.pop()
        if name not in schemas:
            schemas[name] = pick(source["components"]["schemas"][name], found)
    return {"paths": paths, "components": {"schemas": dict(sorted(schemas.items()))}}


def slack(source):
    paths = {}
    for method in SLACK.split():
        (verb, operation), = source["paths"]["/" + method].items()
        parameters = [{word: p[word] for word in ("name", "type", "required") if word in p} for p in operation["parameters"]]
        paths["/" + method] = {verb: {"parameters": parameters}}
    return {"paths": paths}


def write(name, source, used):
    info = {key: source["info"][key] for key in ("title", "version", "license") if key in source["info"]}
    lines = [f'"info": {json.dumps(info)}']
    for part, content in (("paths", used["paths"]), ("components", used.get("components"))):
        if content:
            inner = content if part == "paths" else content["schemas"]
            rows = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in inner.items())
            lines.append(f'"{part}": {{\n{rows}\n}}' if part == "paths" else f'"{part}": {{"schemas": {{\n{rows}\n}}}}')
    (pathlib.Path(__file__).parent / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    for name, file, take in (("discord.json", "discord-openapi.json", discord), ("slack.json", "slack-web-openapi.json", slack)):
        described = json.loads((folder / file).read_text(encoding="utf-8"))
        write(name, described, take(described))
