// Written by scripts/generate.ts from proto/Settlement.proto.
/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $Map = function () {};
$Map.prototype = $Object.create(null);
const $emptyMap = $Object.freeze(new $Map());

const $root = {};

export const { BufferReader, BufferWriter } = $protobuf;

export const CompleteRequest = $root.CompleteRequest = (() => {

    const CompleteRequest = function () {};

    CompleteRequest.prototype.locktoken = "";

    CompleteRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.locktoken != null && $Object.hasOwnProperty.call(message, "locktoken") && message.locktoken !== "")
            writer.uint32(10).string(message.locktoken);
        return writer;
    };

    CompleteRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.CompleteRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.locktoken = value;
                    else
                        delete message.locktoken;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return CompleteRequest;
})();

export const AbandonRequest = $root.AbandonRequest = (() => {

    const AbandonRequest = function () {};

    AbandonRequest.prototype.locktoken = "";
    AbandonRequest.prototype.propertiesToModify = $util.newBuffer([]);

    AbandonRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.locktoken != null && $Object.hasOwnProperty.call(message, "locktoken") && message.locktoken !== "")
            writer.uint32(10).string(message.locktoken);
        if (message.propertiesToModify != null && $Object.hasOwnProperty.call(message, "propertiesToModify") && message.propertiesToModify.length)
            writer.uint32(18).bytes(message.propertiesToModify);
        return writer;
    };

    AbandonRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.AbandonRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.locktoken = value;
                    else
                        delete message.locktoken;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.bytes()).length)
                        message.propertiesToModify = value;
                    else
                        delete message.propertiesToModify;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return AbandonRequest;
})();

export const DeadletterRequest = $root.DeadletterRequest = (() => {

    const DeadletterRequest = function () {};

    DeadletterRequest.prototype.locktoken = "";
    DeadletterRequest.prototype.propertiesToModify = $util.newBuffer([]);
    DeadletterRequest.prototype.deadletterReason = $undefined;
    DeadletterRequest.prototype.deadletterErrorDescription = $undefined;

    DeadletterRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.locktoken != null && $Object.hasOwnProperty.call(message, "locktoken") && message.locktoken !== "")
            writer.uint32(10).string(message.locktoken);
        if (message.propertiesToModify != null && $Object.hasOwnProperty.call(message, "propertiesToModify") && message.propertiesToModify.length)
            writer.uint32(18).bytes(message.propertiesToModify);
        if (message.deadletterReason != null && $Object.hasOwnProperty.call(message, "deadletterReason"))
            $root.StringValue.encode(message.deadletterReason, writer.uint32(26).fork(), _depth + 1).ldelim();
        if (message.deadletterErrorDescription != null && $Object.hasOwnProperty.call(message, "deadletterErrorDescription"))
            $root.StringValue.encode(message.deadletterErrorDescription, writer.uint32(34).fork(), _depth + 1).ldelim();
        return writer;
    };

    DeadletterRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.DeadletterRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.locktoken = value;
                    else
                        delete message.locktoken;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.bytes()).length)
                        message.propertiesToModify = value;
                    else
                        delete message.propertiesToModify;
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.deadletterReason = $root.StringValue.decode(reader, reader.size(), $undefined, _depth + 1, message.deadletterReason);
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    message.deadletterErrorDescription = $root.StringValue.decode(reader, reader.size(), $undefined, _depth + 1, message.deadletterErrorDescription);
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return DeadletterRequest;
})();

export const StringValue = $root.StringValue = (() => {

    const StringValue = function () {};

    StringValue.prototype.value = "";

    StringValue.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
            writer.uint32(10).string(message.value);
        return writer;
    };

    StringValue.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.StringValue();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.value = value;
                    else
                        delete message.value;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return StringValue;
})();

export const DeferRequest = $root.DeferRequest = (() => {

    const DeferRequest = function () {};

    DeferRequest.prototype.locktoken = "";
    DeferRequest.prototype.propertiesToModify = $util.newBuffer([]);

    DeferRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.locktoken != null && $Object.hasOwnProperty.call(message, "locktoken") && message.locktoken !== "")
            writer.uint32(10).string(message.locktoken);
        if (message.propertiesToModify != null && $Object.hasOwnProperty.call(message, "propertiesToModify") && message.propertiesToModify.length)
            writer.uint32(18).bytes(message.propertiesToModify);
        return writer;
    };

    DeferRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.DeferRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.locktoken = value;
                    else
                        delete message.locktoken;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.bytes()).length)
                        message.propertiesToModify = value;
                    else
                        delete message.propertiesToModify;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return DeferRequest;
})();

export const RenewMessageLockRequest = $root.RenewMessageLockRequest = (() => {

    const RenewMessageLockRequest = function () {};

    RenewMessageLockRequest.prototype.locktoken = "";

    RenewMessageLockRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.locktoken != null && $Object.hasOwnProperty.call(message, "locktoken") && message.locktoken !== "")
            writer.uint32(10).string(message.locktoken);
        return writer;
    };

    RenewMessageLockRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.RenewMessageLockRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.locktoken = value;
                    else
                        delete message.locktoken;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return RenewMessageLockRequest;
})();

export const GetSessionStateRequest = $root.GetSessionStateRequest = (() => {

    const GetSessionStateRequest = function () {};

    GetSessionStateRequest.prototype.sessionId = "";

    GetSessionStateRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
            writer.uint32(10).string(message.sessionId);
        return writer;
    };

    GetSessionStateRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.GetSessionStateRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.sessionId = value;
                    else
                        delete message.sessionId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return GetSessionStateRequest;
})();

export const GetSessionStateResponse = $root.GetSessionStateResponse = (() => {

    const GetSessionStateResponse = function () {};

    GetSessionStateResponse.prototype.sessionState = $util.newBuffer([]);

    GetSessionStateResponse.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.sessionState != null && $Object.hasOwnProperty.call(message, "sessionState") && message.sessionState.length)
            writer.uint32(10).bytes(message.sessionState);
        return writer;
    };

    GetSessionStateResponse.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.GetSessionStateResponse();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.bytes()).length)
                        message.sessionState = value;
                    else
                        delete message.sessionState;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return GetSessionStateResponse;
})();

export const SetSessionStateRequest = $root.SetSessionStateRequest = (() => {

    const SetSessionStateRequest = function () {};

    SetSessionStateRequest.prototype.sessionId = "";
    SetSessionStateRequest.prototype.sessionState = $util.newBuffer([]);

    SetSessionStateRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
            writer.uint32(10).string(message.sessionId);
        if (message.sessionState != null && $Object.hasOwnProperty.call(message, "sessionState") && message.sessionState.length)
            writer.uint32(18).bytes(message.sessionState);
        return writer;
    };

    SetSessionStateRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.SetSessionStateRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.sessionId = value;
                    else
                        delete message.sessionId;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.bytes()).length)
                        message.sessionState = value;
                    else
                        delete message.sessionState;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return SetSessionStateRequest;
})();

export const ReleaseSessionRequest = $root.ReleaseSessionRequest = (() => {

    const ReleaseSessionRequest = function () {};

    ReleaseSessionRequest.prototype.sessionId = "";

    ReleaseSessionRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
            writer.uint32(10).string(message.sessionId);
        return writer;
    };

    ReleaseSessionRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ReleaseSessionRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.sessionId = value;
                    else
                        delete message.sessionId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return ReleaseSessionRequest;
})();

export const RenewSessionLockRequest = $root.RenewSessionLockRequest = (() => {

    const RenewSessionLockRequest = function () {};

    RenewSessionLockRequest.prototype.sessionId = "";

    RenewSessionLockRequest.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
            writer.uint32(10).string(message.sessionId);
        return writer;
    };

    RenewSessionLockRequest.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.RenewSessionLockRequest();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.sessionId = value;
                    else
                        delete message.sessionId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return RenewSessionLockRequest;
})();

export const RenewSessionLockResponse = $root.RenewSessionLockResponse = (() => {

    const RenewSessionLockResponse = function () {};

    RenewSessionLockResponse.prototype.lockedUntil = $undefined;

    RenewSessionLockResponse.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.lockedUntil != null && $Object.hasOwnProperty.call(message, "lockedUntil"))
            $root.google.protobuf.Timestamp.encode(message.lockedUntil, writer.uint32(10).fork(), _depth + 1).ldelim();
        return writer;
    };

    RenewSessionLockResponse.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.RenewSessionLockResponse();
        while (reader.pos < end) {
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.lockedUntil = $root.google.protobuf.Timestamp.decode(reader, reader.size(), $undefined, _depth + 1, message.lockedUntil);
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    return RenewSessionLockResponse;
})();

export const google = $root.google = (() => {

    const google = {};

    google.protobuf = (function() {

        const protobuf = {};

        protobuf.Empty = (function() {

            const Empty = function () {};

            Empty.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return writer;
            };

            Empty.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Empty();
                while (reader.pos < end) {
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Empty;
        })();

        protobuf.Timestamp = (function() {

            const Timestamp = function () {};

            Timestamp.prototype.seconds = 0;
            Timestamp.prototype.nanos = 0;

            Timestamp.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && (typeof message.seconds === "object" ? message.seconds.low || message.seconds.high : message.seconds !== 0))
                    writer.uint32(8).int64(message.seconds);
                if (message.nanos != null && $Object.hasOwnProperty.call(message, "nanos") && message.nanos !== 0)
                    writer.uint32(16).int32(message.nanos);
                return writer;
            };

            Timestamp.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Timestamp();
                while (reader.pos < end) {
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.nanos = value;
                            else
                                delete message.nanos;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Timestamp;
        })();

        return protobuf;
    })();

    return google;
})();

export {
  $root as default
};
